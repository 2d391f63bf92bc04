import { matchHeader } from './matchHeader.ts';

/**
 * The names of columns whose header stands in two rows: "E-mail" above "Address", or "Name" merged across "First"
 * and "Last". The lower cell alone where that says more.
 */
export function mergedHeader(upper: readonly string[], lower: readonly string[]): string[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const own = upper[i] ?? '';
    const below = lower[i] ?? '';
    // A merged cell has its text in the first of its columns.
    above = own || (below ? above : '');
    if (!below || !above) return below || above;
    const both = `${above} ${below}`;
    return !matchHeader(both) && matchHeader(below) ? below : both;
  });
}
