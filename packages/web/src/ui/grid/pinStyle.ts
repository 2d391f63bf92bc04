import type { PlacedColumn } from './useGridColumns.ts';

/** Pinned cells stay at their edge while the others pass under them. */
export function pinStyle<Row>({ pinned, offset, isName }: PlacedColumn<Row>) {
  if (!pinned) return {};
  return {
    'data-pinned': true,
    'data-edge': isName || pinned === 'end' ? pinned : undefined,
    style: pinned === 'start' ? { left: offset } : { right: offset },
  };
}
