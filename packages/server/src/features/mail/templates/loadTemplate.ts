import { existsSync, readFileSync } from 'node:fs';

export type TemplateName =
  | 'activation'
  | 'passwordReset'
  | 'movedToUserGroup'
  | 'scheduleReport'
  | 'verifyContact'
  | 'contactChanged'
  | 'secondFactorOn'
  | 'secondFactorOff'
  | 'secondFactorReset'
  | 'exportAttached'
  | 'exportLink'
  | 'exportFailed';

export interface Template {
  subject: string;
  /** Paragraphs; one that is `[label](value)` is a button. */
  body: string;
  /** Undefined where the message is too long for an SMS. */
  sms: string | undefined;
}

/** packages/server/templates, found from the sources and from the build alike. */
const folder = new URL(
  import.meta.url.includes('/dist/') ? '../../../../../templates/' : '../../../../templates/',
  import.meta.url,
);

export function templateFile(path: string): URL {
  return new URL(path, folder);
}

export function languageWith(file: string, languages: readonly string[]): string {
  const tags = languages.flatMap((tag) => [tag, tag.split('-')[0] ?? '']);
  return tags.find((tag) => /^[A-Za-z-]+$/.test(tag) && existsSync(templateFile(`${tag}/${file}`))) ?? 'en';
}

const loaded = new Map<string, Template>();

/** In the first of the languages that there are templates for: "de-AT" takes German, and English is there always. */
export function loadTemplate(
  name: TemplateName,
  languages: readonly string[],
): Template & { language: string } {
  const language = languageWith(`${name}.txt`, languages);
  const key = `${language}/${name}`;
  const template = loaded.get(key) ?? read(key);
  loaded.set(key, template);
  return { ...template, language };
}

function read(key: string): Template {
  const [subject = '', ...body] = readFileSync(templateFile(`${key}.txt`), 'utf8').split('\n');
  const sms = templateFile(`${key}.sms.txt`);
  return {
    subject,
    body: body.join('\n').trim(),
    sms: existsSync(sms) ? readFileSync(sms, 'utf8').trim() : undefined,
  };
}
