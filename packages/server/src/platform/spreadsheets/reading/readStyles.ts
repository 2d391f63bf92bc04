import { builtInFormat, type CellFormat, cellFormat } from './cellFormat.ts';
import { limits } from './limits.ts';
import { readPart } from './readPart.ts';
import { WorkbookProblem } from './WorkbookProblem.ts';
import type { Zip } from './Zip.ts';

/** The format of each style that a cell can have. */
export async function readStyles(zip: Zip, part: string | undefined): Promise<(CellFormat | undefined)[]> {
  const custom = new Map<string, CellFormat | undefined>();
  const ids: string[] = [];
  let inCells = false;
  if (part && zip.has(part)) {
    await readPart(zip, part, {
      open: (name, { numFmtId = '0', formatCode = '' }) => {
        if (name === 'numFmt') custom.set(numFmtId, formatOf(formatCode));
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) ids.push(numFmtId);
        if (ids.length > limits.formats || custom.size > limits.formats)
          throw new WorkbookProblem('tooManyFormats');
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  return ids.map((id) => (custom.has(id) ? custom.get(id) : builtInFormat(Number(id))));
}

function formatOf(code: string): CellFormat | undefined {
  if (code.length > limits.formatCode) throw new WorkbookProblem('longFormat');
  return cellFormat(code);
}
