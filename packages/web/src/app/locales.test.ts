import { expect, test } from 'vitest';

type Words = { [key: string]: string | Words };

const files = import.meta.glob<{ default: Words }>(['../**/locales/*.json'], { eager: true });

function flat(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

const holes = (text = '') => text.match(/\{\{\w+\}\}/g) ?? [];

const english = Object.keys(files).filter((file) => file.endsWith('/en.json'));

test('W8 there are words to compare', () => expect(english.length).toBeGreaterThan(3));

test.each(english)('W8 German says all that %s says, with no value that English does not have', (file) => {
  const german = flat(files[file.replace('en.json', 'de.json')]?.default ?? {});
  const words = new Map(flat(files[file]?.default ?? {}));
  expect(german.map(([key]) => key).sort()).toEqual([...words.keys()].sort());
  for (const [key, text] of german)
    expect(holes(words.get(key)), key).toEqual(expect.arrayContaining(holes(text)));
});

test('W8 German has one word for a site', () => {
  const german = Object.entries(files).filter(([file]) => file.endsWith('/de.json'));
  const texts = german.flatMap(([file, words]) =>
    flat(words.default).map(([key, text]) => `${file} ${key}: ${text}`),
  );
  expect(texts.filter((text) => /: .*\bSites?\b/.test(text))).toEqual([]);
});
