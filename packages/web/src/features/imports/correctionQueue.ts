import type { Correction } from './checkRows.ts';

export interface CorrectionInput {
  cells: { rowNumber: number; columnIndex: number; value: string }[];
  replaceAll: { columnIndex: number; from: string; to: string }[];
}

/**
 * The corrections that go in one request, in the order in which they were made: cells one after another
 * travel together, a change of all rows travels alone, because it depends on what stood there before it.
 */
export function nextBatch(queue: readonly Correction[]): { input: CorrectionInput; size: number } {
  const input: CorrectionInput = { cells: [], replaceAll: [] };
  const [head] = queue;
  if (head?.kind === 'all') {
    input.replaceAll.push({ columnIndex: head.columnIndex, from: head.from, to: head.to });
    return { input, size: 1 };
  }
  const end = queue.findIndex((correction) => correction.kind === 'all');
  const cells = queue
    .slice(0, end === -1 ? queue.length : end)
    .filter((correction) => correction.kind === 'cell');
  const last = new Map(cells.map((cell) => [`${cell.rowNumber}:${cell.columnIndex}`, cell]));
  input.cells = [...last.values()].map(({ rowNumber, columnIndex, to }) => ({
    rowNumber,
    columnIndex,
    value: to,
  }));
  return { input, size: cells.length };
}
