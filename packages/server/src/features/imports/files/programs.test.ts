import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { accessTo } from '../../../testing/workbooks.ts';
import { openFile, readRows } from './openFile.ts';

/** The files are told of in fixtures/README.md. */
async function read(name: string) {
  const content = await readFile(new URL(`fixtures/${name}`, import.meta.url));
  const file = {
    ...accessTo(content),
    bytes: async function* () {
      yield content;
    },
  };
  const reading = await openFile(file, true);
  const rows: [number, ...string[]][] = [];
  for await (const { rowNumber, cells } of readRows(file, reading)) rows.push([rowNumber, ...cells]);
  return { ...reading, rows };
}

const header =
  'First Name,Last Name,Email Address,Extension,Mobile,Role,Start,Shift,Hours,Share,On site,Notes';

describe('I1 the same people as several programs save them', () => {
  test.each([
    'openpyxl.xlsx',
    'libreoffice-staff.xlsx',
    'xlsxwriter.xlsx',
    'gnumeric.xlsx',
    'excel-writer.xlsx',
  ])('%s is read as it is shown', async (name) => {
    const found = await read(name);
    expect(found).toMatchObject({ readAs: { sheet: 'Staff' }, rowNumber: 3, header: header.split(',') });
    const role = 'Agent';
    expect(found.rows).toEqual([
      [
        4,
        'Zoë',
        'O’Brien & “Søn”',
        'zoe@north.test',
        '0071',
        '+447700900123',
        role,
        '2026-03-29',
        '08:30',
        '37:30',
        '50%',
        'TRUE',
        'two\nlines',
      ],
      [
        5,
        '太郎',
        '山田',
        'taro@north.test',
        '1234',
        '+4520304050',
        role,
        '1999-12-31',
        '22:00',
        '08:00',
        '12.5%',
        'FALSE',
        ' =not a formula ',
      ],
      [
        6,
        'שרה',
        '😀',
        'sara@north.test',
        '0007',
        '+447700900124',
        role,
        '2024-02-29',
        '00:00',
        '00:00',
        '100%',
        'TRUE',
        '#1',
      ],
    ]);
  });

  test('UTF-16 with tabs', async () => {
    const found = await read('libreoffice-utf16.csv');
    expect(found).toMatchObject({
      readAs: { encoding: 'utf-16le', delimiter: '\t' },
      header: header.split(','),
    });
    expect(found.rows.map(([row, first, , , , , , , , , , , notes]) => [row, first, notes])).toEqual([
      [4, 'Zoë', 'two\nlines'],
      [5, '太郎', ' =not a formula '],
      [6, 'שרה', '#1'],
    ]);
  });
});

test('I12 an error workbook that another program has saved again is what it was', async () => {
  const found = await read('libreoffice-errors.xlsx');
  expect(found).toMatchObject({ errorsAt: 7, readAs: { sheet: 'Errors' } });
  expect(found.rows).toEqual([
    [2, 'Bo', 'bo@w1.test', 'Agnet', 'SE', '=Night', '007', '+12'],
    [3, 'Cy', 'cy@w1.test', 'Agent', 'SE', '-', "''tis", '0012'],
    [4, '=1+1', 'dee@w1.test', 'Agent', 'SE', 'Night', '#N/A', '0013'],
  ]);
});
