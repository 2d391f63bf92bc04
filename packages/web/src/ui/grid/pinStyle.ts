import type { PlacedColumn } from './useGridColumns.ts';

/** Pinned cells stay at their edge while the others pass under them. */
export function pinStyle<Row>({ pinned, offset, isEdge }: PlacedColumn<Row>) {
  if (!pinned) return {};
  return {
    'data-pinned': true,
    'data-edge': isEdge ? pinned : undefined,
    style: pinned === 'start' ? { left: offset } : { right: offset },
  };
}
