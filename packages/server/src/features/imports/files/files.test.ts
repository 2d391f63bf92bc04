import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileProblem } from '../../../platform/files/FileProblem.ts';
import { csvLine } from '../../../platform/spreadsheets/csvLine.ts';
import type { FileContent } from './FileContent.ts';
import { fileKind } from './fileKind.ts';
import { openFile, readRows } from './openFile.ts';
import { readRecords } from './readRecords.ts';

/** The bytes in pieces of an odd size, so that characters and quotation marks are cut apart. */
const inPieces = (content: Buffer, size = 7): FileContent => ({
  size: content.length,
  read: async (offset, length) => content.subarray(offset, offset + length),
  bytes: async function* () {
    for (let i = 0; i < content.length; i += size) yield content.subarray(i, i + size);
  },
});

async function read(content: string | Buffer, size = 4096) {
  const file = inPieces(Buffer.from(content), size);
  const reading = await openFile(file, true);
  const rows: [number, ...string[]][] = [];
  for await (const { rowNumber, cells } of readRows(file, reading)) rows.push([rowNumber, ...cells]);
  return { ...reading, ...reading.readAs, rows };
}

const failure = async (content: string | Buffer) => {
  const problem = await read(content).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(FileProblem);
  return problem as FileProblem;
};

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('I1 files', () => {
  const header = 'First Name;Last Name;Email Address';
  const people = `${header}\r\nJörg;Müller;joerg@north.test\r\nRené;“Ñ”;r@north.test\r\n`;

  test.each([
    ['UTF-8', Buffer.from(people), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${people}`), 'utf-8'],
    ['UTF-16LE with a byte-order mark', utf16(`\ufeff${people}`), 'utf-16le'],
    ['UTF-16LE without one', utf16(people), 'utf-16le'],
    ['UTF-16BE', utf16(`\ufeff${people}`).swap16(), 'utf-16be'],
  ])('%s is told by content', async (_name, content, encoding) => {
    const found = await read(content, 4096);
    expect(found).toMatchObject({ encoding, delimiter: ';', header: header.split(';') });
    expect(found.rows[0]).toEqual([2, 'Jörg', 'Müller', 'joerg@north.test']);
    expect(found.rows[1]).toEqual([3, 'René', '“Ñ”', 'r@north.test']);
  });

  test('Windows-1252 is told by content, also where the first odd character comes late or last', async () => {
    const early = await read(latin1(`${header}\nJörg;Müller;j@north.test\n`));
    expect(early).toMatchObject({ encoding: 'windows-1252', rows: [[2, 'Jörg', 'Müller', 'j@north.test']] });
    const rows = Array.from({ length: 3000 }, (_, i) => `Ada;L${i};a${i}@north.test\n`).join('');
    const late = await read(latin1(`${header}\n${rows}Jörg;Müller;j@north.test\n`), 1024);
    expect(late.rows.at(-1)).toEqual([3002, 'Jörg', 'Müller', 'j@north.test']);
    const last = await read(latin1('Email;Last Name\na@north.test;André'));
    expect(last.rows).toEqual([[2, 'a@north.test', 'André']]);
    const euro = await read(Buffer.concat([latin1('Email;Last Name\na@north.test;'), Buffer.from([0x80])]));
    expect(euro.rows).toEqual([[2, 'a@north.test', '€']]);
  });

  test('the head of a large file may end in the middle of a character', async () => {
    const text = `${header}\n${'Jörg;Müller;j@north.test\n'.repeat(60_000)}`;
    for (const before of ['', 'x']) {
      const reading = await openFile(inPieces(Buffer.from(before + text), 64 * 1024), false);
      expect(reading.readAs).toMatchObject({ encoding: 'utf-8' });
    }
  });

  test('reading a long text lets others work meanwhile', async () => {
    const text = `${header}\n${'Jörg;Müller;j@north.test\n'.repeat(20_000)}`;
    const file = inPieces(Buffer.from(text), 64 * 1024);
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    let rows = 0;
    for await (const _row of readRows(file, await openFile(file, true))) rows += 1;
    clearInterval(others);
    expect(rows).toBe(20_000);
    expect(turns).toBeGreaterThan(2);
  });

  test.each([',', ';', '\t'])('the delimiter %j is found', async (delimiter) => {
    const text = ['First Name,Last Name,Email', '"Ada, Countess; of\tL",L,a@x.test', 'B,"M ""Q""",b@x.test']
      .map((line) => line.replace(/,(?! )/g, delimiter))
      .join('\n');
    const found = await read(text);
    expect(found).toMatchObject({ kind: 'csv', delimiter });
    expect(found.rows).toEqual([
      [2, 'Ada, Countess; of\tL', 'L', 'a@x.test'],
      [3, 'B', 'M "Q"', 'b@x.test'],
    ]);
  });

  test('quirks: a line for Excel, a table name, blank rows and columns, quotation marks in cells', async () => {
    const found = await read(
      'sep=;\nTable 1;;;;\nE-MAIL_address:;First-name ;;;\n\na@x.test;5" Ada;;;\n;;;;\nb@x.test;B;;;;;\n;;\n;;\n',
    );
    expect(found.header).toEqual(['E-MAIL_address:', 'First-name']);
    expect(found.rows).toEqual([
      [4, 'a@x.test', '5" Ada'],
      [6, 'b@x.test', 'B'],
    ]);
  });

  test('what is written is read, whatever the cells and wherever the pieces are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aé"\',;\t\n\r= -'), maxLength: 6 });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (cells, size) => {
        const text = cells.map((row) => csvLine(['x', ...row])).join('');
        async function* pieces() {
          for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
        }
        const found: string[][] = [];
        for await (const record of readRecords(pieces(), ',')) found.push(record.cells.slice(1));
        expect(found).toEqual(cells);
      }),
    );
  });

  test('a few broken bytes do not make another encoding of UTF-8, wherever they stand', async () => {
    const broken = Buffer.concat([
      Buffer.from(people),
      Buffer.from([0xff]),
      Buffer.from(';B;b@north.test\n'),
    ]);
    const found = await read(broken);
    expect(found).toMatchObject({ encoding: 'utf-8' });
    expect(found.rows.map(([, first]) => first)).toEqual(['Jörg', 'René', '\ufffd']);
    const late = Buffer.concat([Buffer.from(people + 'Ada;L;a@north.test\n'.repeat(500)), broken]);
    expect(await read(late, 512)).toMatchObject({ encoding: 'utf-8' });
  });

  test('old Mac programs: their line ends and their encoding', async () => {
    const mac = Buffer.concat([latin1('sep=;\rEmail;Name\ra@x.test;J'), Buffer.from([0x9a]), latin1('rg\r')]);
    expect(await read(mac)).toMatchObject({ encoding: 'macintosh', rows: [[2, 'a@x.test', 'Jörg']] });
  });

  test.each([
    ['bars between cells', 'First Name|Email\nAda|a@x.test\n'],
    ['spaces before quotation marks', 'First Name, Email\n"Ada", "a@x.test"\n'],
    ['text that is kept from being a number', '"First Name",Email\n="Ada","=""a@x.test"""\n'],
    ['a byte-order mark taken for text', 'ï»¿"First Name",Email\nAda,a@x.test\n'],
    ['an end of file as DOS writes it', 'First Name,Email\r\nAda,a@x.test\r\n\u001a'],
    [
      'half a line feed behind UTF-16',
      Buffer.concat([utf16('First Name\tEmail\nAda\ta@x.test\n'), Buffer.from('\n')]),
    ],
  ])('%s', async (_name, content) => {
    const found = await read(content);
    expect(found.header).toEqual(['First Name', 'Email']);
    expect(found.rows).toEqual([[2, 'Ada', 'a@x.test']]);
  });

  test('a password in a file is never kept', async () => {
    const found = await read('Email,Password [Required]\na@x.test,s3cret\n');
    expect(found.rows).toEqual([[2, 'a@x.test', '']]);
  });
});

describe('I7 files that cannot be read', () => {
  test.each([
    ['', 'FILE_INVALID', 'empty'],
    [' \n\n', 'FILE_INVALID', 'empty'],
    ['Ada,Lovelace,ada@x.test\nBo,M,b@x.test\n', 'HEADER_INVALID', 'row 1 reads “Ada, Lovelace, ada@x.test”'],
    ['Email,First Name\na@x.test,"Ada\nb@x.test,B\n', 'FILE_INVALID', 'quotation mark'],
    [`Email\n${'x'.repeat(1_100_000)}`, 'FILE_INVALID', 'longer than the 1,048,576 characters'],
  ])('%.60j', async (content, code, words) => {
    const problem = await failure(content);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(words);
  });

  test('a file is what it is, not what its name says', () => {
    const zip = Buffer.from('504b0304140000000800', 'hex');
    expect(fileKind(Buffer.concat([zip, Buffer.from('[Content_Types].xml')]))).toBe('xlsx');
    expect(fileKind(Buffer.concat([zip, Buffer.from('people.csv')]))).toBe('zip');
    expect(fileKind(Buffer.from('%PDF-1.7'))).toBe('pdf');
    expect(fileKind(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('xls');
    expect(fileKind(Buffer.from('ffd8ffe0', 'hex'))).toBe('image');
    expect(fileKind(Buffer.from('7f454c460000000001000200', 'hex'))).toBe('unknown');
    expect(fileKind(Buffer.alloc(0))).toBe('empty');
    expect(fileKind(utf16('Email\tName\n'))).toBe('csv');
    expect(fileKind(Buffer.from('Email,Name\n'))).toBe('csv');
  });
});
