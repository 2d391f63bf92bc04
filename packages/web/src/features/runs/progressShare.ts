/** How far a run is, from 0 to 1; undefined before its first step is known, and while the last one is committed. */
export function progressShare({ done, total }: { done: number; total: number }): number | undefined {
  return total > 0 && done < total ? done / total : undefined;
}
