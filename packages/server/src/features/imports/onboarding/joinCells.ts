import { elementsOf, listCell } from './listCell.ts';

/** One cell that says what several say of a user, by the rule of `joinSideFiles`. */
export function joinCells(cells: readonly string[]): string {
  const lists = cells.map(elementsOf);
  const exact = lists.some((list) => list.exact);
  const all = lists.flatMap(({ elements }) => elements);
  // In a list that names exactly what the user has, nothing is taken away besides.
  return listCell({ exact, elements: exact ? all.filter((one) => !one.startsWith('-')) : all });
}
