import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { FileProblem } from '../../platform/files/FileProblem.ts';
import { tryPlan } from '../../testing/imports.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import { accessTo, workbookParts, zipOf } from '../../testing/workbooks.ts';
import type { FileContent } from './files/FileContent.ts';
import { openFile, readRows } from './files/openFile.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('import fuzz');
  await api.teams('Night', '-Day', 'Day');
  await api.skills('Billing');
  await api.site.orgUnit('North');
  await api.site.features('Recording');
  await api.site.dataCenters('US');
  await api.user({ username: 'here', email: 'here@fuzz.test', extension: '0701' });
});
afterAll(() => api.stop());

const table = [
  'Username,First Name,Last Name,Email Address,Mobile,Extension,Role,License,Teams,Skills,Channel Counts,Org Unit,Supervisor,Data Center,Language'.split(
    ',',
  ),
  'here,Ada,"O\'Hara",here@fuzz.test,+447700900100,0701,Agent,Contact,=Night;Day,Billing:7,Voice:1;Chat:2,North,new1,US,en'.split(
    ',',
  ),
  [
    "new1', 'Bo",
    "''B",
    'é 😀',
    'bo@fuzz.test',
    '-',
    '0702',
    'Supervisor',
    '',
    "'-Day;-Day",
    '-',
    '',
    '/ North',
    '',
    '',
    '',
  ],
  [
    'new2',
    'a"b',
    'Über',
    '',
    '0044 7700 900101',
    '',
    'Agent',
    '-',
    '-',
    '=',
    '-',
    '',
    'here@fuzz.test',
    'us',
    'de',
  ],
];
const csv = table
  .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  .join('\r\n');
const plain = table.map((cells) => cells.join(',')).join('\n');
const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const sheet = table
  .map(
    (cells, i) =>
      `<row r="${i + 1}">${cells
        .map((cell, j) =>
          j % 3 === 0
            ? `<c r="${String.fromCharCode(65 + j)}${i + 1}" t="s"><v>${j % 2}</v></c>`
            : `<c t="inlineStr"><is><t>${xml(cell)}</t></is></c>`,
        )
        .join('')}</row>`,
  )
  .join('');
const parts = workbookParts({
  sheets: { People: sheet },
  texts: '<si><t>Email</t></si><si><r><t>Te</t></r><r><t>am</t></r></si>',
  styles: '<cellXfs count="1"><xf numFmtId="14"/></cellXfs>',
});

/** What a damaged file is made of: bytes of any kind, and those that mean something to a reader. */
const scrap = fc.oneof(
  fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
  fc
    .constantFrom(
      '"',
      '\n',
      '\r',
      ',',
      ';',
      '\t',
      "'",
      '-',
      '=',
      '\0',
      '\ufeff',
      '<',
      '>',
      '&#0;',
      '&#x110000;',
      ']]>',
      '<!DOCTYPE a>',
      ' r="XFE1"',
      ' r="A99999999999"',
      '9'.repeat(400),
      '\ud800',
    )
    .map((text) => Buffer.from(text)),
  fc
    .constantFrom('ff', 'c3', 'e280a8', 'efbfbe', 'f0908080', '504b0304', '504b0506')
    .map((hex) => Buffer.from(hex, 'hex')),
);
interface Splice {
  at: number;
  cut: number;
  put: Buffer;
}
const splices: fc.Arbitrary<Splice[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(6), put: scrap }),
  { minLength: 1, maxLength: 4 },
);

function damaged(file: Buffer, at: readonly Splice[]): Buffer {
  return at.reduce((bytes, { at, cut, put }) => {
    const place = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
  }, file);
}

const encoded = fc.constantFrom(
  Buffer.from(csv),
  Buffer.from(plain),
  Buffer.from(`\ufeff${csv}`),
  Buffer.from(`\ufeff${csv.replaceAll('","', '"\t"')}`, 'utf16le'),
  Buffer.from(plain.replaceAll(',', ';'), 'latin1'),
);
const spliced = fc.tuple(encoded, splices).map(([file, at]) => damaged(file, at));
/** Damaged as a whole, or whole with a damaged part inside. */
const damagedWorkbook = fc
  .tuple(fc.option(fc.constantFrom(...Object.keys(parts))), splices)
  .map(async ([name, at]) =>
    name === null
      ? damaged(await zipOf(parts), at)
      : zipOf({ ...parts, [name]: damaged(Buffer.from(parts[name] ?? ''), at) }),
  );

/** Planned with counts that add up, or refused in words; whatever else happens is an error of ours and throws. */
async function planned(answer: ReturnType<typeof tryPlan>) {
  const { import: found, userErrors } = await answer;
  if (!found) {
    expect(userErrors.length).toBeGreaterThan(0);
    for (const { code, message } of userErrors)
      expect(`${code} ${message}`).toMatch(/^(FILE|HEADER)_INVALID \S|^INVALID \S/);
  } else {
    expect(found.run).toMatchObject({ status: 'PLANNED', error: null });
    const { rows: all, ...outcomes } = found.counts ?? { rows: Number.NaN };
    expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(all);
    for (const { errors, outcome } of found.rows.nodes) {
      expect(errors.length > 0).toBe(outcome === 'INVALID');
      for (const { message } of errors) expect(message).toMatch(/\S/);
    }
  }
  await api.site.run((em) => rows(em, sql`update runs set status = 'CANCELLED' where status = 'PLANNED'`));
}

const numRuns = (usual: number) => ({ numRuns: Number(process.env.RUNS ?? usual) });
const LONG = 600_000;

test(
  'I7 a damaged text is planned or refused in words',
  async () => {
    await fc.assert(
      fc.asyncProperty(spliced, fc.constantFrom('LEAVE', 'UPDATE'), (file, existing) =>
        planned(tryPlan(api.client, file, { existing, createMissing: ['TEAMS'] })),
      ),
      numRuns(5),
    );
  },
  LONG,
);

test(
  'I7 a damaged workbook is planned or refused in words',
  async () => {
    await fc.assert(
      fc.asyncProperty(damagedWorkbook, async (file) => planned(tryPlan(api.client, await file))),
      numRuns(5),
    );
  },
  LONG,
);

test(
  'I7 the reader gives rows or says why not, whatever the bytes',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(spliced, damagedWorkbook), async (file) => {
        const bytes = await file;
        const content = {
          ...accessTo(bytes),
          bytes: async function* () {
            yield bytes;
          },
        };
        const problem = await read(content).catch((found: unknown) => found);
        if (problem !== undefined) expect(problem).toBeInstanceOf(FileProblem);
      }),
      numRuns(150),
    );
  },
  LONG,
);

async function read(content: FileContent): Promise<void> {
  const reading = await openFile(content, true);
  for await (const { cells } of readRows(content, reading)) {
    expect(cells.length).toBeGreaterThanOrEqual(reading.header.length);
  }
}
