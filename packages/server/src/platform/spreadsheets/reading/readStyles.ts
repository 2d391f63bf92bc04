import { builtInFormat, type CellFormat, cellFormat } from './cellFormat.ts';
import { readPart } from './readPart.ts';
import type { Zip } from './Zip.ts';

/** The format of each style that a cell can have. */
export async function readStyles(zip: Zip, part: string | undefined): Promise<(CellFormat | undefined)[]> {
  const codes = new Map<string, string>();
  const ids: string[] = [];
  let inCells = false;
  if (part && zip.has(part)) {
    await readPart(zip, part, {
      open: (name, { numFmtId = '0', formatCode = '' }) => {
        if (name === 'numFmt') codes.set(numFmtId, formatCode);
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) ids.push(numFmtId);
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  return ids.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInFormat(Number(id)) : cellFormat(code);
  });
}
