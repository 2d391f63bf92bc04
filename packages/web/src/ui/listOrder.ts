/** The list with one of its items at another place. */
export function moved<T>(list: readonly T[], item: T, to: number): T[] {
  const rest = list.filter((one) => one !== item);
  const at = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, at), item, ...rest.slice(at)];
}

/** The chosen ones in their order, then the others in that of all. */
export function inOrder<T>(all: readonly T[], chosen: readonly T[]): T[] {
  return [...chosen, ...all.filter((one) => !chosen.includes(one))];
}
