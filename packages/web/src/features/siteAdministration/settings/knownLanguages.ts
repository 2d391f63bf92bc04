import { languageName } from '../../../ui/languageName.ts';
import type { Pick } from '../../../ui/SearchPicker.tsx';

/** Offered before anything is typed; every other is found by its tag. */
const usual =
  'af ar bg bn ca cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-IE en-IN en-US es es-419 es-MX et eu fa fi fil fr fr-BE fr-CA fr-CH ga gl gu he hi hr hu id is it ja ka kk kn ko lt lv mk ml mr ms nb nl nl-BE pa pl pt pt-BR pt-PT ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh zh-Hans zh-Hant zu'.split(
    ' ',
  );

export function languagePick(tag: string, reader: string): Pick {
  return { id: tag, name: `${languageName(tag, reader)} (${tag})` };
}

/** Those whose name or tag holds the text, and the one whose tag it is. */
export function foundLanguages(text: string, reader: string): Pick[] {
  const part = text.trim().toLocaleLowerCase(reader);
  const found = usual
    .map((tag) => languagePick(tag, reader))
    .filter(({ name }) => name.toLocaleLowerCase(reader).includes(part));
  const typed = part && canonical(part);
  return typed && !usual.includes(typed) ? [languagePick(typed, reader), ...found] : found;
}

function canonical(tag: string): string | undefined {
  try {
    const [found] = Intl.getCanonicalLocales(tag);
    const isKnown =
      found && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(found) !== undefined;
    return isKnown ? found : undefined;
  } catch {
    return undefined;
  }
}
