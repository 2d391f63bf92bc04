import type { Cell } from './readCell.ts';

export interface List {
  /** Exactly these, whatever the dialog says about plain lists. */
  exact: boolean;
  add: string[];
  remove: string[];
}

/** I5: `A;B` adds, `=A;B` means exactly these, `-A` takes away; a literal cell is one name. */
export function readList({ text, literal }: Cell): List {
  if (literal) return { exact: false, add: [text], remove: [] };
  const exact = text.startsWith('=');
  const list: List = { exact, add: [], remove: [] };
  for (const part of (exact ? text.slice(1) : text).split(';')) {
    const name = part.trim();
    if (name === '') continue;
    if (name.startsWith("'")) push(list.add, name.slice(1).trim());
    // A hyphen alone clears a whole cell only; here it is told as a name that nothing has.
    else if (name === '-') push(exact ? list.add : list.remove, name);
    else if (!exact && name.startsWith('-')) push(list.remove, name.slice(1).trim());
    else push(list.add, name);
  }
  return list;
}

function push(names: string[], name: string): void {
  if (name !== '' && !names.includes(name)) names.push(name);
}
