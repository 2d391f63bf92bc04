import type { Template } from './loadTemplate.ts';

export type Values = Readonly<Record<string, string>>;

const PLACE = /\{\{(\w+)\}\}/g;
const BUTTON = /^\[(.+)\]\((\{\{\w+\}\})\)$/;

/** The e-mail as plain text and as HTML; both say the same. */
export function renderMail({ subject, body, language }: Template & { language: string }, values: Values) {
  const paragraphs = body.split(/\n{2,}/).filter((text) => !isEmptyPlace(text, values));
  const plain = paragraphs.map((text) => fill(text.replace(BUTTON, '$1: $2'), values));
  const inner = paragraphs.map((text) => htmlOf(text, values)).join('\n');
  return {
    subject: fill(subject, values).replace(/\s+/g, ' ').trim(),
    text: `${plain.join('\n\n')}\n`,
    html: page(language, inner),
  };
}

export function renderSms({ sms }: Template, values: Values): string | undefined {
  return sms === undefined ? undefined : fill(sms, values).replace(/\s+/g, ' ').trim();
}

function isEmptyPlace(text: string, values: Values): boolean {
  const name = /^\{\{(\w+)\}\}$/.exec(text)?.[1];
  return name !== undefined && !values[name]?.trim();
}

/** One pass, so that a value that looks like a place is not filled again. */
export function fill(
  text: string,
  values: Values,
  shown: (value: string) => string = (value) => value,
): string {
  return text.replace(PLACE, (_, name: string) => shown(values[name] ?? ''));
}

function htmlOf(text: string, values: Values): string {
  const [, label, place] = BUTTON.exec(text) ?? [];
  if (label && place) {
    return `<p style="margin:24px 0"><a href="${fill(place, values, escaped)}" style="background:#2f5bd0;border-radius:7px;color:#ffffff;display:inline-block;padding:10px 18px;text-decoration:none">${fill(escaped(label), values, escaped)}</a></p>`;
  }
  return `<p style="margin:0 0 16px">${fill(escaped(text), values, escaped).replace(/\n/g, '<br>')}</p>`;
}

function page(language: string, inner: string): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;margin:0 auto;max-width:560px;padding:32px 20px">
${inner}
</body>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
