import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import de from './locales/de.json';
import en from './locales/en.json';

const schema = readFileSync(path.join(import.meta.dirname, '../../../../../schema.graphql'), 'utf8');
const [, body = ''] = /^enum ImportErrorCode \{\n([\s\S]*?)^\}/m.exec(schema) ?? [];
const codes = body
  .replaceAll(/"""[\s\S]*?"""/g, '')
  .split(/\s+/)
  .filter(Boolean);

test('W10 each kind of error of an import has a name and a help, in every language', () => {
  expect(codes.length).toBeGreaterThan(50);
  for (const { errors, errorHelp } of [en, de]) {
    expect(Object.keys(errors).sort()).toEqual(codes.toSorted());
    expect(Object.keys(errorHelp).sort()).toEqual(codes.toSorted());
    expect(Object.values(errorHelp).every((help) => help.endsWith('.'))).toBe(true);
  }
});
