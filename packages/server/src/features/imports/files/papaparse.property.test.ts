import { Readable } from 'node:stream';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readRecords } from './readRecords.ts';

const sign = fc.constantFrom(..."aéß😀 '=-+", '"', '""');
const plain = fc.string({ unit: fc.constantFrom(..."aéß😀 '=-+x"), maxLength: 6 });
const quoted = fc
  .array(fc.oneof(sign, fc.constantFrom(',', ';', '\t', '\n', '\r\n')), { maxLength: 6 })
  .map((signs) => `"${signs.join('').replaceAll('"', '""')}"`);
const line = fc.array(fc.oneof(plain, quoted), { minLength: 1, maxLength: 5 });

test('I1 CSV is read as another library reads it, whatever stands in it', async () => {
  const lines = fc.array(line, { minLength: 1, maxLength: 8 });
  const end = fc.constantFrom('\n', '\r\n');
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom(',', ';', '\t', '|'), end, async (cells, delimiter, newline) => {
      const text = cells.map((one) => one.join(delimiter)).join(newline) + newline;
      const found: string[][] = [];
      for await (const record of readRecords(Readable.from([text]), delimiter)) found.push(record.cells);
      const { data } = Papa.parse<string[]>(text, { delimiter, newline });
      const filled = data.filter((one) => one.some((cell) => cell.trim() !== ''));
      expect(found).toEqual(filled);
    }),
    { numRuns: 300 },
  );
});
