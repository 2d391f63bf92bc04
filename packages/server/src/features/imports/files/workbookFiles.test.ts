import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { writeWorkbook } from '../../../platform/spreadsheets/writeWorkbook.ts';
import { accessTo, workbookOf, zipOf } from '../../../testing/workbooks.ts';
import { openFile, readRows } from './openFile.ts';
import type { ReadingChoice } from './ReadingChoice.ts';

const fileOf = (content: Buffer) => ({
  ...accessTo(content),
  bytes: async function* () {
    yield content;
  },
});

async function read(content: Buffer, choice: ReadingChoice = {}) {
  const file = fileOf(content);
  const reading = await openFile(file, true, choice);
  const rows: [number, ...string[]][] = [];
  for await (const { rowNumber, cells } of readRows(file, reading)) rows.push([rowNumber, ...cells]);
  return { ...reading, rows };
}

const failure = async (content: Buffer, choice?: ReadingChoice) => {
  const problem: unknown = await read(content, choice).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(FileProblem);
  return problem as FileProblem;
};

const sheet = (name: string, ...rows: string[][]) => ({ name, columns: [], rows });
const bookOf = (...sheets: ReturnType<typeof sheet>[]) => buffer(writeWorkbook(sheets));

describe('I1 workbooks', () => {
  const people = sheet(
    'Agents',
    ['My team'],
    ['E-Mail', 'First Name'],
    ['a@x.test', 'Ada'],
    ['b@x.test', ''],
  );

  test('the rows of the sheet with the people are read, wherever it stands', async () => {
    const found = await read(await bookOf(sheet('Notes', ['Read this', 'Email']), people, sheet('Empty')));
    expect(found).toMatchObject({
      readAs: { kind: 'xlsx', sheet: 'Agents' },
      rowNumber: 2,
      rows: [
        [3, 'a@x.test', 'Ada'],
        [4, 'b@x.test', ''],
      ],
    });
  });

  test('a sheet that goes on blank is not read to its end to find the header', async () => {
    const blank = '<row><c r="XFD" s="1"/></row>'.repeat(400_000);
    const rows = (...cells: string[]) =>
      `<row>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
    const content = await workbookOf({
      sheets: { Notes: `${rows('Read this')}${blank}<broken`, People: rows('E-Mail') + rows('a@x.test') },
    });
    expect(await read(content)).toMatchObject({ readAs: { sheet: 'People' }, rows: [[2, 'a@x.test']] });
  });

  test('another sheet is read where it was chosen', async () => {
    const other = sheet('Old', ['Email', 'First Name', 'Last Name'], ['c@x.test', 'Cy', 'N']);
    const content = await bookOf(other, people);
    expect((await read(content)).rows).toEqual([[2, 'c@x.test', 'Cy', 'N']]);
    expect((await read(content, { sheet: 'Agents' })).rows).toHaveLength(2);
    expect((await failure(content, { sheet: 'New' })).message).toContain('Choose one of Old, Agents');
  });

  test('hidden sheets are read only where there are no others', async () => {
    const row = (header: string) =>
      `<row><c t="str"><v>${header}</v></c></row><row><c t="str"><v>${header}@x.test</v></c></row>`;
    const both = await read(
      await workbookOf({ sheets: { '-Lists': row('Email'), People: row('Username') } }),
    );
    expect(both.readAs).toEqual({ kind: 'xlsx', sheet: 'People' });
    const hidden = await read(await workbookOf({ sheets: { '-Lists': row('Email') } }));
    expect(hidden.readAs).toEqual({ kind: 'xlsx', sheet: 'Lists' });
  });

  test('I12 the Errors column of our own file is left out, and what made cells harmless', async () => {
    const found = await read(
      await bookOf(sheet('x', ['Email', 'Errors', 'Teams'], ["''tis@x.test", 'No', "'=A;B"])),
    );
    expect(found.rows).toEqual([[2, "'tis@x.test", '=A;B']]);
  });

  test('a workbook without rows', async () => {
    expect((await failure(await bookOf(sheet('A'), sheet('B')))).message).toContain('The workbook is empty');
    expect((await failure(await zipOf({ 'a.txt': 'x' }))).message).toContain('zip archive with “a.txt”');
  });
});

describe('I1 files as LibreOffice writes them', () => {
  const fixture = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url));

  test('its workbook: a merged title, formulas, a date, a long number, two lines in a cell, an error', async () => {
    const found = await read(await fixture('libreoffice.xlsx'));
    expect(found).toMatchObject({ readAs: { sheet: 'People' }, rowNumber: 3 });
    expect(found.header).toEqual([
      'First Name',
      'Last Name',
      'Email Address',
      'Extension',
      'CRM Name',
      'Start',
    ]);
    expect(found.rows).toEqual([
      [4, 'Zoë', 'O’Brien & “Søn”', 'zoë@north.test', '447700900123', '0.3', '2026-03-29'],
      [5, '日本', 'two\nlines', 'a@north.test', '007', '1', '#DIV/0!'],
    ]);
  });

  test('its other formats are named', async () => {
    expect((await failure(await fixture('libreoffice.ods'))).message).toContain(
      'OpenDocument spreadsheet (.ods)',
    );
    expect((await failure(await fixture('libreoffice.xls'))).message).toContain('old Excel workbook (.xls)');
  });
});

describe('I1 the choice of how a text is read', () => {
  const latin = Buffer.from('Email;Last Name\na@x.test;J\u00f6rg, Ñ\n', 'latin1');

  test('encoding and delimiter are taken as they were chosen', async () => {
    expect(await read(latin)).toMatchObject({ readAs: { encoding: 'windows-1252', delimiter: ';' } });
    const other = await read(latin, { encoding: 'windows-1250' });
    expect(other).toMatchObject({ readAs: { encoding: 'windows-1250' }, rows: [[2, 'a@x.test', 'Jörg, Ń']] });
    const comma = await failure(latin, { delimiter: ',' });
    expect(comma.code).toBe('HEADER_INVALID');
    expect((await read(Buffer.from('Email|Last Name\na@x.test|L'), { delimiter: '|' })).rows).toEqual([
      [2, 'a@x.test', 'L'],
    ]);
  });

  test('what cannot be chosen is refused', async () => {
    expect((await failure(latin, { encoding: 'klingon' })).message).toContain('no encoding “klingon”');
    expect((await failure(latin, { delimiter: 'ab' })).message).toContain('“ab” cannot stand between cells');
  });
});

describe('I7 files that are something else', () => {
  const compound = (...names: string[]) => {
    const content = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(content);
    content.writeUInt16LE(9, 30);
    content.writeUInt32LE(1, 48);
    for (const [i, name] of names.entries()) content.write(name, 1024 + i * 128, 'utf16le');
    return content;
  };
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  test.each([
    [compound('Root Entry', 'EncryptedPackage'), 'protected by a password'],
    [compound('Root Entry', 'Workbook'), 'old Excel workbook (.xls)'],
    [compound('Root Entry', 'WordDocument'), 'old Word document'],
    [compound().subarray(0, 100), 'old Excel workbook (.xls)'],
    [Buffer.from('\ufeff\n<!DOCTYPE html><html><table><tr><td>Email'), 'web page'],
    [Buffer.from('<table><tr><td>Email', 'utf16le'), 'web page'],
    [Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), 'XML file'],
    [Buffer.from('[{"email": "a@x.test"}]'), 'JSON file'],
    [Buffer.from('<!--[if gte mso 9]><xml></xml><![endif]--><html>'), 'web page'],
    [Buffer.from('<style>td{}</style><table><tr><td>Email'), 'web page'],
    [Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), 'web page'],
    [Buffer.from('<users><user email="a@x.test"/></users>'), 'XML file'],
    [Buffer.from('<users>\r\n\t<user email="a@x.test"/>\r\n</users>'), 'XML file'],
    [Buffer.from('<title>Users, all</title>\n\t<table>'), 'web page'],
    [Buffer.from('["a@x.test"]'), 'JSON file'],
    [Buffer.from('{\\rtf1\\ansi Email, Name}'), '.rtf'],
    [Buffer.from('ID;PWXL;N;E\r\nP;PGeneral\r\n'), 'SYLK'],
    [Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\n'), 'vCard'],
    [gzipSync('Email\na@x.test\n'), 'packed file'],
    [Buffer.from('377abcaf271c0004', 'hex'), 'packed file'],
    [Buffer.from(`people.csv${'\0'.repeat(247)}ustar\0`), 'packed file'],
    [Buffer.from([...'\ufeffEmail\n'].flatMap((sign) => [...utf16(sign), 0, 0])), 'UTF-32'],
    [Buffer.from([...'Email\n'].flatMap((sign) => [0, 0, ...utf16(sign).reverse()])), 'UTF-32'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture'],
    [Buffer.from('RIFF....WEBPVP8 '), 'picture'],
    [Buffer.from('01020304050607080102030405060708', 'hex'), 'not a text file'],
    [Buffer.from('\n%PDF-1.7'), 'PDF document'],
    [Buffer.from('%PDF-1.7'), 'PDF document'],
    [Buffer.from('ffd8ffe0', 'hex'), 'picture'],
    [Buffer.from('7f454c460000000001000200', 'hex'), 'not a text file'],
  ])('%#', async (content, words) => {
    const problem = await failure(content);
    expect(problem.code).toBe('FILE_INVALID');
    expect(problem.message).toContain(words);
  });

  test.each([
    'ID;Phone;Email',
    '<Email>,<Name>',
    '<Email>\t<Name>',
    '<Title>,<Email>',
    '<Link>;<Email>',
    '[Email],[Name]',
    '{Email},{Name}',
    '%,Email',
  ])('a header that reads %s is one all the same', async (header) => {
    const delimiter = /[;\t]/.exec(header)?.[0] ?? ',';
    const found = await read(Buffer.from(`${header}\na@x.test\n`), { delimiter });
    expect(found.header.join()).toBe(header.replaceAll(delimiter, ','));
  });
});
