import { CLEAR, readCell } from '../cells/readCell.ts';
import { readList } from '../cells/readList.ts';

export interface Elements {
  exact: boolean;
  elements: string[];
}

/** What a cell of a list column says, element by element. */
export function elementsOf(raw: string): Elements {
  const cell = readCell(raw);
  if (cell === null) return { exact: false, elements: [] };
  if (cell === CLEAR) return { exact: true, elements: [] };
  const { exact, add, remove } = readList(cell);
  return { exact, elements: [...add.map(element), ...(exact ? [] : remove.map((name) => `-${name}`))] };
}

/** I5: what begins like a sign of the cell language is made literal. */
export function element(name: string): string {
  return /^[-=']/.test(name) ? `'${name}` : name;
}

/** The same elements as a cell of a list column; `joinSideFiles` puts those of several rows together alike. */
export function listCell({ exact, elements }: Elements): string {
  if (elements.length === 0) return exact ? CLEAR : '';
  const joined = elements.join(';');
  if (exact) return `=${joined}`;
  return joined.startsWith("'") ? `;${joined}` : joined;
}
