import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { decodeEscapes } from './reading/decodeEscapes.ts';
import { writeWorkbook } from './writeWorkbook.ts';
import { escapeText } from './writing/escapeText.ts';
import { sheetNames } from './writing/sheetNames.ts';

const read = async (...sheets: Parameters<typeof writeWorkbook>[0]) =>
  readSheets(await buffer(writeWorkbook(sheets)), { trim: false });

test('another library reads what is written: all text, gaps kept, formulas harmless', async () => {
  const rows = [
    [{ text: 'Name', style: 'header' as const }, 'Extension'],
    ['=1+1', '007', '', { text: '<a & "b">', style: 'error' as const }],
    ['  two  ', 'emoji 😀', 'عربى'],
  ];
  const found = await read({ name: 'People', columns: [{ width: 20 }, {}], rows, frozenHeader: true });
  expect(found).toEqual([
    {
      sheet: 'People',
      data: [
        ['Name', 'Extension', null, null],
        ['=1+1', '007', null, '<a & "b">'],
        ['  two  ', 'emoji 😀', 'عربى', null],
      ],
    },
  ]);
});

test('an empty sheet and several sheets are fine; names are made valid and unique', async () => {
  const found = await read(
    { name: 'Valid values', columns: [], rows: [] },
    { name: 'valid values', columns: [], rows: [['x']] },
    { name: 'a/b:[c]?*', columns: [], rows: [['y']] },
  );
  expect(found.map(({ sheet }) => sheet)).toEqual(['Valid values', 'valid values (2)', 'a b  c']);
  const name = sheetNames();
  expect(name("'".repeat(3))).toBe('Sheet');
  expect(name('History')).toBe('History (2)');
  expect(name('x'.repeat(40))).toHaveLength(31);
  expect(name('x'.repeat(40))).toBe(`${'x'.repeat(27)} (2)`);
});

test('what XML cannot hold is escaped', () => {
  expect(escapeText('a\u000bb\r\n\ud800_x000D_ _X000d_')).toBe(
    'a_x000B_b_x000D_\n_xD800__x005F_x000D_ _x005F_X000d_',
  );
});

test('I9 every text is read back as it was written, also one that looks like an escape', async () => {
  expect(escapeText('_x0041_x0042_')).toBe('_x005F_x0041_x005F_x0042_');
  const piece = fc.constantFrom('_', 'x', 'X', '0041', '005F', '000d', 'f', '_x', '\u000b', '\r', '&', 'é');
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.property(text, (written) => {
      const xml = escapeText(written).replaceAll('&amp;', '&');
      expect(decodeEscapes(xml)).toBe(written);
    }),
    { numRuns: 3000 },
  );
});

test('a sheet that is full continues in a further one, with the header again', async () => {
  const rows = [['Number'], ['1'], ['2'], ['3'], ['last']];
  const sheets = [{ name: 'Long', columns: [{}], rows, frozenHeader: true }];
  const found = await readSheets(await buffer(writeWorkbook(sheets, 3)));
  expect(found.map(({ sheet, data }) => [sheet, data.flat()])).toEqual([
    ['Long', ['Number', '1', '2']],
    ['Long (2)', ['Number', '3', 'last']],
  ]);
});

test('E2 a cell that a workbook may not hold is never cut off', async () => {
  const book = (text: string) => buffer(writeWorkbook([{ name: 'S', columns: [{}], rows: [[text]] }]));
  const longest = `${'😀'.repeat(16_383)}x`;
  expect((await readSheets(await book(longest)))[0]?.data).toEqual([[longest]]);
  await expect(book(`${longest}x`)).rejects.toThrow('A cell in row 1 has 32768 characters');
});

test('a stream that is broken off ends the rows; rows that fail end the stream', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (let i = 0; ; i++) yield [String(i).repeat(100)];
    } finally {
      ended = true;
    }
  }
  const output = writeWorkbook([{ name: 'x', columns: [], rows: endless() }]);
  for await (const _piece of output) break;
  await expect.poll(() => ended).toBe(true);
  async function* failing() {
    yield ['a'];
    throw new Error('no more');
  }
  await expect(buffer(writeWorkbook([{ name: 'x', columns: [], rows: failing() }]))).rejects.toThrow(
    'no more',
  );
});
