import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readSheets from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../testing/anyCharacter.ts';
import { accessTo, MAIN, relationships, workbookOf, workbookParts, zipOf } from '../../testing/workbooks.ts';
import { openWorkbook } from './openWorkbook.ts';
import { WorkbookProblem } from './reading/WorkbookProblem.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** The cells of a sheet by the numbers of its rows. */
async function read(content: Buffer, sheet = 0) {
  const workbook = await openWorkbook(accessTo(content));
  const found: Record<number, string[]> = {};
  try {
    for await (const { rowNumber, cells } of workbook.rows(sheet)) found[rowNumber] = cells;
  } finally {
    await workbook.close();
  }
  return found;
}

const cellsOf = async (rows: string, more: object = {}) => {
  const found = await read(await workbookOf({ sheets: { S: rows }, ...more }));
  return Object.values(found).flat();
};

const problemOf = async (content: Buffer) => {
  const problem: unknown = await read(content).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(WorkbookProblem);
  return (problem as WorkbookProblem).message;
};

describe('I1 workbooks as spreadsheets write them', () => {
  test('shared texts, rich text without how it is pronounced, inline text, spaces and escapes', async () => {
    const texts = `<si><t>Ada</t></si><si><r><t>Love</t></r><r><rPr><b/></rPr><t xml:space="preserve">lace </t></r><rPh sb="0" eb="1"><t>kana</t></rPh><phoneticPr fontId="1"/></si><si><t/></si><si><t>a_x000D_b_x005F_x000D_ &lt;&#228;&gt;<![CDATA[&]]></t></si>`;
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>';
    expect(await cellsOf(rows, { texts })).toEqual(['Ada', 'Lovelace ', '', 'a\rb_x000D_ <ä>&', 'inline']);
  });

  test('cells and rows without r, gaps, trailing blank rows and columns, a namespace with a prefix', async () => {
    expect(
      await read(
        await workbookOf({
          sheets: {
            S: '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="C4"><v>4</v></c><c><v>5</v></c></row><row><c s="1"/><c s="1"/></row><row r="9"><c r="AB9"><v>9</v></c></row><row r="1000"/>',
          },
        }),
      ),
    ).toEqual({ 1: ['1', '', '3'], 4: ['', '', '4', '5'], 9: [...Array(27).fill(''), '9'] });
    const parts = workbookParts({ sheets: { S: '' } });
    parts['xl/worksheets/sheet1.xml'] =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await read(await zipOf(parts))).toEqual({ 1: ['a'] });
  });

  test('truth values, errors, and formulas by the value that was last worked out', async () => {
    const rows =
      '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;B1</f><v>text</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c><f>SUM(A1)</f></c></row>';
    expect(await cellsOf(rows)).toEqual(['TRUE', 'FALSE', '#N/A', 'text', '2', '', '#CALC!']);
  });

  test.each([
    ['447700900123', '447700900123'],
    ['4.47700900123E+11', '447700900123'],
    ['1.2300000000000001E+22', '12300000000000000000000'],
    ['0.30000000000000004', '0.3'],
    ['-1.5', '-1.5'],
    ['1E-3', '0.001'],
    ['1.5E-10', '0.00000000015'],
    ['12345678901234567890', '12345678901234567890'],
    ['100.0', '100'],
    ['x', 'x'],
  ])('the number %s is read as %s', async (value, text) => {
    expect(await cellsOf(`<row><c><v>${value}</v></c></row>`)).toEqual([text]);
  });

  test('dates by their format, from 1900 and from 1904, times, and leading zeros that a format shows', async () => {
    const codes = [
      'yyyy\\-mm\\-dd',
      '[$-407]d. mmmm yyyy',
      '0.00 "days"',
      '00000',
      '[h]:mm',
      'dd/mm/yy hh:mm',
      '[Red]0',
    ];
    const ids = ['0', '14', ...codes.map((_, i) => String(164 + i))];
    const styles = `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
    const row = (...cells: [style: number, value: string][]) =>
      `<row>${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;
    const values = row(
      [0, '45000'],
      [1, '45000'],
      [2, '59'],
      [2, '61'],
      [3, '45000.5'],
      [4, '7.5'],
      [5, '123'],
      [5, '1.5'],
      [6, '1.5'],
      [7, '45000.75'],
      [8, '45000'],
      [1, '-1'],
      [1, '1'],
    );
    expect(await cellsOf(values, { styles })).toEqual([
      '45000',
      '2023-03-15',
      '1900-02-28',
      '1900-03-01',
      '2023-03-15 12:00',
      '7.5',
      '00123',
      '1.5',
      '36:00',
      '2023-03-15 18:00',
      '45000',
      '-1',
      '1900-01-01',
    ]);
    const from1904 = await cellsOf(row([1, '43538'], [1, '0']), {
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(from1904).toEqual(['2023-03-15', '1904-01-01']);
    expect(
      await cellsOf(
        '<row><c t="d"><v>2023-03-15T00:00:00</v></c><c t="d"><v>2023-03-15T08:30:00</v></c></row>',
      ),
    ).toEqual(['2023-03-15', '2023-03-15 08:30']);
  });

  test.each([
    ['h:mm', '42213.79166666667', '19:00'],
    ['[h]:mm', '42213.79166666667', '1013131:00'],
    ['[h]:mm', '1.5', '36:00'],
    ['dd/mm/yyyy', '0', '0'],
    ['d-mmm', '0.6666666666666666', '16:00'],
    ['TT.MM.JJJJ', '45000', '2023-03-15'],
    ['[$-411]ggge"年"m"月"d"日"', '45000', '2023-03-15'],
    ['0%', '0.5', '50%'],
    ['0.00%;[Red]-0.00%', '0.1234', '12.34%'],
    ['0" %"', '7', '7'],
    ['+0', '4.47700900123E+11', '+447700900123'],
    ['\\+00\\ 000\\ 000', '4520304050', '+4520304050'],
    ['"+"#', '4520304050', '+4520304050'],
    ['"0"#', '30123456', '030123456'],
    ['000\\-00\\-0000', '1234567', '001234567'],
    ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', '5551234', '5551234'],
    ['#,##0.00\\ "€"', '1234.5', '1234.5'],
    ['0 "Stk"', '12', '12'],
    ['# ?/?', '0.5', '0.5'],
    ['@', '7', '7'],
  ])('the format %s makes of %s what is seen: %s', async (code, value, text) => {
    const escaped = code.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    expect(await cellsOf(`<row><c s="0"><v>${value}</v></c></row>`, { styles })).toEqual([text]);
  });

  test('what stands below the cells, as the place of a button, is no row', async () => {
    const parts = workbookParts({ sheets: { S: '' } });
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><sheetData><row r="1048576"><c><v>1</v></c></row></sheetData><controls><anchor><from><xdr:row>3</xdr:row></from></anchor></controls></worksheet>';
    expect(await read(await zipOf(parts))).toEqual({ 1048576: ['1'] });
  });

  test('XML in another encoding that its first line tells', async () => {
    const parts: Record<string, string | Buffer> = workbookParts({ sheets: { S: '' } });
    const sheet = (encoding: string) =>
      `<?xml version="1.0" encoding='${encoding}'?><worksheet><sheetData><row><c t="str"><v>Søren</v></c></row></sheetData></worksheet>`;
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(sheet('ISO-8859-1'), 'latin1');
    expect(await read(await zipOf(parts))).toEqual({ 1: ['Søren'] });
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(sheet('UTF-16'), 'utf16le').swap16();
    expect(await read(await zipOf(parts))).toEqual({ 1: ['Søren'] });
    parts['xl/worksheets/sheet1.xml'] = sheet('klingon');
    expect(await problemOf(await zipOf(parts))).toContain('“klingon”');
  });

  test('parts are found by what refers to them: other names, absolute and relative, the strict kind, UTF-16', async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        )
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const parts = workbookParts({ sheets: { S: '' } });
    const content = await zipOf({
      '_rels/.rels': strict(relationships(['a', 'officeDocument', '/Data/Book.XML'])),
      'data/book.xml': strict(parts['xl/workbook.xml'] ?? ''),
      'data/_rels/book.xml.rels': strict(
        relationships(['r0', 'worksheet', '../Other/first%20sheet.xml'], ['c', 'chartsheet', 'c.xml']),
      ),
      'other/first sheet.xml': Buffer.from(
        `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>ä</v></c></row></sheetData></worksheet>`,
        'utf16le',
      ),
    });
    expect(await read(content)).toEqual({ 1: ['ä'] });
  });

  test('the sheets with their names, hidden ones told', async () => {
    const workbook = await openWorkbook(
      accessTo(await workbookOf({ sheets: { 'A &amp; B': '', '-Lists': '<row><c><v>1</v></c></row>' } })),
    );
    expect(workbook.sheets).toEqual([
      { name: 'A & B', hidden: false },
      { name: 'Lists', hidden: true },
    ]);
    await workbook.close();
  });
});

describe('what is written is read', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 8 }),
    fc.constantFrom(
      '=cmd',
      '+44',
      '007',
      '_x000D_',
      '_x005F_',
      "'x",
      '<&">',
      '1E5',
      '#N/A',
      ' a ',
      'a\r\nb',
      '😀',
      '\u0001',
    ),
  );
  const table = fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 8 });
  const trimmed = (rows: (string | null)[][]) =>
    rows
      .map((cells) => cells.map((cell) => cell ?? ''))
      .map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
      .map((cells) => (cells.some((cell) => cell.trim() !== '') ? cells : []));

  test('by our own reader, exactly', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const found = await read(await buffer(writeWorkbook([{ name: 'S', columns: [], rows }])));
        const shown = rows.map((_, i) => found[i + 1] ?? []);
        expect(trimmed(shown)).toEqual(trimmed(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('workbooks of all kinds of cells are read as another library reads them', async () => {
    const cell = fc.record({
      kind: fc.constantFrom('s', 'inlineStr', 'str', 'n', 'b', 'none'),
      text: fc.string({ unit: fc.constantFrom(...'aé"<& 7;_'), minLength: 1, maxLength: 6 }),
      number: fc.oneof(
        fc.integer(),
        fc.integer({ min: 0, max: 999_999 }).map((n) => n / 100),
      ),
      named: fc.boolean(),
    });
    const xmlOf = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const texts: string[] = [];
          const xml = rows.map((cells, y) => {
            const written = cells.map(({ kind, text: value, number }, x) => {
              const start = `<c r="${'ABCDE'[x]}${y + 1}"`;
              if (kind === 'none') return '';
              if (kind === 'n') return `${start}><v>${number}</v></c>`;
              if (kind === 'b') return `${start} t="b"><v>${Math.abs(Math.trunc(number)) % 2}</v></c>`;
              if (kind === 'str') return `${start} t="str"><v>${xmlOf(value)}</v></c>`;
              if (kind === 's') return `${start} t="s"><v>${texts.push(value) - 1}</v></c>`;
              return `${start} t="inlineStr"><is><t>${xmlOf(value)}</t></is></c>`;
            });
            return `<row r="${y + 1}">${written.join('')}</row>`;
          });
          const content = await workbookOf({
            sheets: { S: xml.join('') },
            texts: texts.map((value) => `<si><t xml:space="preserve">${xmlOf(value)}</t></si>`).join(''),
          });
          const found = await read(content);
          const [other] = await readSheets(content, { trim: false });
          const shown = (other?.data ?? []).map((cells) =>
            cells.map((value) =>
              typeof value === 'boolean' ? String(value).toUpperCase() : value === null ? '' : String(value),
            ),
          );
          expect(trimmed(shown.map((_, i) => found[i + 1] ?? []))).toEqual(trimmed(shown));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('I1 files that cannot be read, or are made to do harm', () => {
  const one = () => workbookOf({ sheets: { S: '<row><c><v>1</v></c></row>' } });

  test('other documents are named', async () => {
    const office = (target: string) =>
      zipOf({ '_rels/.rels': relationships(['a', 'officeDocument', target]), [target]: 'x' });
    expect(await problemOf(await office('xl/workbook.bin'))).toContain('(.xlsb)');
    expect(await problemOf(await office('word/document.xml'))).toContain('a Word document');
    expect(
      await problemOf(
        await zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x' }),
      ),
    ).toContain('(.ods)');
    expect(await problemOf(await zipOf({ 'Index/Document.iwa': 'x' }))).toContain('Numbers');
    expect(await problemOf(await zipOf({ 'people.csv': 'x', 'more.csv': 'y' }))).toContain(
      'with “people.csv” and 1 more inside',
    );
  });

  test('a workbook that ends too early, or of which a byte is wrong', async () => {
    const whole = await one();
    expect(await problemOf(whole.subarray(0, whole.length - 40))).toContain('damaged');
    const parts = workbookParts({ sheets: { S: '<row><c><v>1</v></c></row>' } });
    parts['xl/worksheets/sheet1.xml'] = '<worksheet><sheetData><row><c>';
    expect(await problemOf(await zipOf(parts))).toContain('damaged');
    delete parts['xl/worksheets/sheet1.xml'];
    expect(await problemOf(await zipOf(parts))).toContain('“xl/worksheets/sheet1.xml” is missing');
    const at = whole.indexOf('PK\u0003\u0004') + 60;
    for (let i = 0; i < 30; i++) {
      const broken = Buffer.from(whole);
      broken[at + i * 20] = (broken[at + i * 20] ?? 0) ^ 0x55;
      await read(broken).catch((error: unknown) => expect(error).toBeInstanceOf(WorkbookProblem));
    }
  });

  test('sizes that lie, entities, a text that is not there, a locked part', async () => {
    const parts = workbookParts({ sheets: { S: `<row>${'<c><v>1</v></c>'.repeat(100)}</row>` } });
    const lying = await zipOf(parts);
    // The size before packing stands 24 bytes after the signature of an entry in the table of contents.
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4)) {
      lying.writeUInt32LE(10, at + 24);
    }
    expect(await problemOf(lying)).toContain('not what its table of contents says');
    const locked = await one();
    for (let at = locked.indexOf('PK\u0001\u0002'); at >= 0; at = locked.indexOf('PK\u0001\u0002', at + 4)) {
      locked.writeUInt16LE(locked.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect(await problemOf(locked)).toContain('password');
    const laughs = workbookParts({ sheets: { S: '' } });
    laughs['xl/worksheets/sheet1.xml'] =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(await problemOf(await zipOf(laughs))).toContain('document type');
    expect(
      await problemOf(await workbookOf({ sheets: { S: '<row><c t="s"><v>5</v></c></row>' }, texts: '' })),
    ).toContain('text 5');
  });

  test('what leads outside or in a circle stays in the file; packing that is not known is named', async () => {
    const parts = workbookParts({ sheets: { S: '<row><c><v>1</v></c></row>' } });
    const bookTo = (target: string) =>
      zipOf({ ...parts, 'xl/_rels/workbook.xml.rels': relationships(['r0', 'worksheet', target]) });
    for (const outside of [
      '../../../../etc/passwd',
      '/etc/passwd',
      'file:///etc/passwd',
      'http://x.test/etc/passwd',
    ]) {
      expect(await problemOf(await bookTo(outside))).toContain('“etc/passwd” is missing');
    }
    expect(await read(await bookTo('workbook.xml'))).toEqual({});
    const circle = { ...parts, '_rels/.rels': relationships(['a', 'officeDocument', '_rels/.rels']) };
    expect(await problemOf(await zipOf(circle))).toContain('No sheet of this workbook has rows');
    for (const folder of ['constructor', '__proto__']) {
      const odd = {
        ...parts,
        '_rels/.rels': relationships(['a', 'officeDocument', `${folder}/workbook.xml`]),
      };
      expect(await problemOf(await zipOf(odd))).toContain(`${folder}/workbook.xml” is missing`);
    }
    const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook/>';
    expect(await problemOf(await zipOf({ ...parts, 'xl/workbook.xml': external }))).toContain(
      'document type',
    );
    const deflate64 = await one();
    for (
      let at = deflate64.indexOf('PK\u0001\u0002');
      at >= 0;
      at = deflate64.indexOf('PK\u0001\u0002', at + 4)
    ) {
      deflate64.writeUInt16LE(9, at + 10);
    }
    expect(await problemOf(deflate64)).toContain('packed in a way that spreadsheets do not use');
  });

  test('a bomb is refused before it goes off, in little memory', async () => {
    const parts: Record<string, string | Buffer> = workbookParts({ sheets: { S: '' } });
    parts['xl/worksheets/sheet1.xml'] = Buffer.concat([
      Buffer.from('<worksheet><sheetData>'),
      Buffer.alloc(70 * 1024 * 1024, '<x/>'),
    ]);
    expect(await problemOf(await zipOf(parts))).toContain('unpacks to far more');
    parts['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(3_000_000)}`;
    expect(await problemOf(await zipOf(parts))).toContain('longer than a cell');
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><sheetData><row r="2000000"><c><v>1</v></c></row></sheetData></worksheet>';
    expect(await problemOf(await zipOf(parts))).toContain('more rows');
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><sheetData><row><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>';
    expect(await problemOf(await zipOf(parts))).toContain('more cells');
  });

  const bookWith = (sheet: string) =>
    zipOf({ ...workbookParts({ sheets: { S: '' } }), 'xl/worksheets/sheet1.xml': sheet });
  const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}`;

  test('tags that stand in each other without end are refused in any part', async () => {
    const deep = '<a>'.repeat(2_000_000);
    expect(await problemOf(await bookWith(sheetOf(`<row>${deep}`)))).toContain('deeper');
    for (const part of ['xl/workbook.xml', 'xl/styles.xml', '_rels/.rels']) {
      const parts = workbookParts({ sheets: { S: '' } });
      expect(await problemOf(await zipOf({ ...parts, [part]: deep }))).toContain('deeper');
    }
    const texts = '<t>'.repeat(100);
    const cell = '<row><c t="s"><v>0</v></c></row>';
    expect(await problemOf(await workbookOf({ sheets: { S: cell }, texts }))).toContain('deeper');
  });

  test('a text in many pieces grows only to what a cell can hold', async () => {
    const cell = (text: string) => `<row><c t="inlineStr"><is>${text}</is></c></row>`;
    const piece = `<r><t>${'x'.repeat(1000)}</t></r>`;
    expect(await problemOf(await bookWith(sheetOf(`<row r="7"/>${cell(piece.repeat(33))}`)))).toBe(
      'A cell in row 8 is longer than the 32,767 characters that a cell can hold. Shorten it and choose the file again.',
    );
    expect(await problemOf(await bookWith(sheetOf(cell(piece.repeat(3000)))))).toContain('32,767');
    const shared = '<row><c t="s"><v>0</v></c></row>';
    for (const times of [33, 3000]) {
      const texts = `<si>${piece.repeat(times)}</si>`;
      expect(await problemOf(await workbookOf({ sheets: { S: shared }, texts }))).toContain('32,767');
    }
    const longest = 'ä'.repeat(32_767);
    expect(await cellsOf(cell(`<t>${longest}</t>`))).toEqual([longest]);
    const texts = `<si><t>${'_x0041_'.repeat(32_767)}</t></si>`;
    expect(await cellsOf(shared, { texts })).toEqual(['A'.repeat(32_767)]);
    const many = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    expect(await problemOf(await workbookOf({ sheets: { S: many }, texts }))).toContain('longer than a row');
  });

  test('a long text that is referred to again and again ends the reading, and lets others work meanwhile', async () => {
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(30)}</row>`.repeat(600);
    const texts = `<si><t>${'x'.repeat(32_767)}</t></si>`;
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const workbook = await openWorkbook(accessTo(await workbookOf({ sheets: { S: rows }, texts })));
    const reading = async () => {
      for await (const { cells } of workbook.rows(0)) expect(cells.length).toBe(30);
    };
    await expect(reading()).rejects.toThrow('more in its cells than is read');
    clearInterval(others);
    await workbook.close();
    expect(turns).toBeGreaterThan(10);
  });

  test('formats, sheets and relationships are bounded', async () => {
    const book = (styles: string) => workbookOf({ sheets: { S: '' }, styles });
    const code = `<numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(2000)}"/></numFmts>`;
    expect(await problemOf(await book(code))).toContain('number format');
    expect(await problemOf(await book(`<cellXfs>${'<xf/>'.repeat(70_000)}</cellXfs>`))).toContain('formats');
    expect(await problemOf(await workbookOf({ sheets: { ['n'.repeat(300)]: '' } }))).toContain('longer name');
    const parts = workbookParts({ sheets: { S: '' } });
    parts['xl/_rels/workbook.xml.rels'] = '<a><Relationship Id="a" Target="b"/>'.padEnd(
      400_000,
      '<Relationship Id="a" Target="b"/>',
    );
    expect(await problemOf(await zipOf(parts))).toContain('more parts');
  });

  test('rows of blank cells are never filled up, and wide rows are wide one at a time', async () => {
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    const blank = '<row><c r="XFD" s="1"/><c r="XFD" t="str"><v></v></c></row>'.repeat(20_000);
    const wide = '<row><c r="XFD"><v>1</v></c></row>'.repeat(2000);
    const workbook = await openWorkbook(
      accessTo(await bookWith(`${sheetOf(blank + wide)}</sheetData></worksheet>`)),
    );
    let rows = 0;
    for await (const { cells } of workbook.rows(0)) {
      expect(cells.length).toBe(16_384);
      if (++rows === 1) {
        const now = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
        expect(now - before).toBeLessThan(150 * 1024 * 1024);
      }
    }
    expect(rows).toBe(2000);
    await workbook.close();
    const few = await read(
      await bookWith(`${sheetOf('<row><c><v>1</v></c><c r="XFD1" s="1"/></row>')}</sheetData></worksheet>`),
    );
    expect(few).toEqual({ 1: ['1'] });
  });

  test('what is wrong with the storage is not taken for a damaged file', async () => {
    const content = await one();
    const failing = { ...accessTo(content), read: () => Promise.reject(new Error('the database is away')) };
    await expect(openWorkbook(failing)).rejects.toThrow('the database is away');
  });
});
