import { harmless } from '../../platform/spreadsheets/harmless.ts';

/**
 * Several names in one cell, as `readList` reads them (I5). A name alone may begin as it likes, because a leading '
 * makes the rest of a cell literal; among others each needs a ' of its own, and then a separator keeps that from
 * standing first.
 */
export function listCell(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length <= 1) return first.includes(';') ? `'${first}` : harmless(first);
  const joined = names.map(harmless).join(';');
  return joined.startsWith("'") ? `;${joined}` : joined;
}
