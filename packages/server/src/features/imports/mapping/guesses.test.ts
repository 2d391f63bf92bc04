import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitName } from '../cells/splitName.ts';
import { columnKeys, columnOf } from '../columns.ts';
import { headerKey } from '../files/headerKey.ts';
import { matchHeader } from '../files/matchHeader.ts';
import { readHeader } from '../files/readHeader.ts';
import { guessColumns } from './guessColumns.ts';
import { headerSet } from './headerSet.ts';
import { elsewhere, synonyms } from './synonyms.ts';

const words = columnKeys.flatMap((key) => [columnOf(key).label, ...(synonyms[key] ?? [])]);
const word = fc.constantFrom(...words, ...elsewhere);

/** The same header as somebody else writes it. */
const written = (header: string) =>
  fc
    .record({
      upper: fc.boolean(),
      separator: fc.constantFrom(' ', '_', '-', '\u00a0', ''),
      before: fc.constantFrom('', ' ', '"', '*'),
      after: fc.constantFrom('', ':', ' *', '?', '.'),
      plain: fc.boolean(),
    })
    .map(({ upper, separator, before, after, plain }) => {
      const spaced = header.replaceAll(' ', separator).replaceAll("'", '’');
      const cased = upper ? spaced.toUpperCase() : spaced;
      return before + (plain ? cased.normalize('NFD').replace(/\p{M}/gu, '') : cased) + after;
    });

const shuffledHeader = fc
  .uniqueArray(word, { minLength: 1, maxLength: 8, selector: headerKey })
  .chain((header) =>
    fc.tuple(
      fc.constant(header),
      fc.shuffledSubarray([...header.keys()], { minLength: header.length }),
      fc.tuple(...header.map(written)),
    ),
  );

const guessesOf = (header: string[]) => guessColumns({ header, valuesAt: () => [] }, new Map());

describe('I4 guesses', () => {
  test('a header means the same in any case, with any punctuation and without accents', () => {
    fc.assert(
      fc.property(
        word.chain((header) => fc.tuple(fc.constant(header), written(header))),
        ([header, other]) => {
          expect(headerKey(other)).toBe(headerKey(header));
          expect(matchHeader(other)).toBe(matchHeader(header));
        },
      ),
    );
  });

  test('the order and the spelling of headers change neither a guess nor what is remembered', () => {
    fc.assert(
      fc.property(shuffledHeader, ([header, order, spelled]) => {
        const other = order.map((at) => spelled[at] ?? '');
        const guesses = guessesOf(header);
        expect(guessesOf(other)).toEqual(order.map((at) => guesses[at]));
        expect(headerSet(other).hash).toEqual(headerSet(header).hash);
        const keysInOrder = (names: string[]) =>
          headerSet(names).order.map((at) => headerKey(names[at] ?? ''));
        expect(keysInOrder(other)).toEqual(keysInOrder(header));
      }),
    );
  });

  test('no word stands for two columns, and none for a column and for something else', () => {
    const meant = new Map<string, string>();
    for (const key of columnKeys) {
      for (const header of [columnOf(key).label, ...columnOf(key).aliases, ...(synonyms[key] ?? [])]) {
        expect([header, meant.get(headerKey(header)) ?? key]).toEqual([header, key]);
        meant.set(headerKey(header), key);
      }
    }
    for (const header of elsewhere) expect([header, matchHeader(header)]).toEqual([header, null]);
  });
});

describe('I4 headers', () => {
  const headerOf = (...rows: string[][]) => {
    const { header, rowNumber } = readHeader(rows.map((cells, i) => ({ rowNumber: i + 1, cells })));
    return { header, rowNumber };
  };

  test.each([
    [
      [
        ['First Name', 'Email'],
        ['Agent', 'Role'],
      ],
      ['First Name', 'Email'],
      1,
    ],
    [
      [
        ['Name', '', 'Contact', ''],
        ['First', 'Last', 'E-mail', 'Mobile'],
      ],
      ['First', 'Last', 'E-mail', 'Mobile'],
      2,
    ],
    [
      [
        ['Person', '', 'E-mail'],
        ['First name', 'Last name', ''],
      ],
      ['First name', 'Last name', 'E-mail'],
      2,
    ],
    [
      [
        ['Who', 'Where'],
        ['Agent', 'a@x.test'],
      ],
      ['Who', 'Where'],
      1,
    ],
    [[['Table 1'], ['Who', 'Where'], ['Ada', 'a@x.test']], ['Who', 'Where'], 2],
    [
      [
        ['Email', ''],
        ['a@x.test', ''],
      ],
      ['Email'],
      1,
    ],
  ])('%j', (rows, header, rowNumber) => {
    expect(headerOf(...rows)).toEqual({ header, rowNumber });
  });
});

test.each([
  ['Ada King Lovelace', 'Ada King', 'Lovelace'],
  ['Lovelace, Ada King', 'Ada King', 'Lovelace'],
  [' Lovelace ,  Ada ', 'Ada', 'Lovelace'],
  ['Prince', null, 'Prince'],
  ['Grace Hopper, PhD', 'Grace', 'Hopper, PhD'],
  ['Boole,', null, 'Boole'],
  ['李 明', '李', '明'],
])('I4 “%s” is split', (name, first, last) => {
  expect(splitName(name)).toEqual([first, last]);
});

test('I4 no part of a name is lost when it is split', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aé ,.-') }), (name) => {
      const letters = (text: string) => [...text.replace(/[\s,]/g, '')].sort().join('');
      expect(letters(splitName(name).join(''))).toBe(letters(name));
    }),
  );
});
