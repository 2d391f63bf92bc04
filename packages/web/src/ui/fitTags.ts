/** How many tags stand side by side in the room there is, with "+3" after them if not all do; at least one. */
export function fitTags(widths: readonly number[], room: number, gap: number, moreWidth: number): number {
  let used = 0;
  let fitting = 0;
  for (const [at, width] of widths.entries()) {
    const next = used + (at > 0 ? gap : 0) + width;
    const isLast = at === widths.length - 1;
    if (next + (isLast ? 0 : gap + moreWidth) > room) break;
    used = next;
    fitting = at + 1;
  }
  return Math.max(fitting, Math.min(1, widths.length));
}
