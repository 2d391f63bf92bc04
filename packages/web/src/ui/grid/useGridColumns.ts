import { useMemo } from 'react';
import type { GridColumn } from './GridColumn.ts';

/** The column of boxes, which the grid draws itself. */
export const TICK = 'tick';

export interface PlacedColumn<Row> extends GridColumn<Row> {
  /** The distance in pixels from its edge, for what is pinned. */
  offset: number;
}

/** Which columns are shown in a grid of this width, in which order, and how wide they are. */
export function useGridColumns<Row>(columns: readonly GridColumn<Row>[], gridWidth: number) {
  const shownIds = columns
    .filter(({ hideBelow = 0 }) => gridWidth >= hideBelow)
    .map(({ id }) => id)
    .join();
  return useMemo(() => {
    const shown = columns.filter(({ id }) => shownIds.split(',').includes(id));
    const placed = [
      ...offsets(shown.filter(({ pinned }) => pinned === 'start')),
      ...shown.filter(({ pinned }) => !pinned).map((column) => ({ ...column, offset: 0 })),
      ...offsets(shown.filter(({ pinned }) => pinned === 'end').reverse()).reverse(),
    ];
    return {
      columns: placed,
      template: placed
        .map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`))
        .join(' '),
      minWidth: placed.reduce((sum, { width }) => sum + width, 0),
    };
  }, [columns, shownIds]);
}

/** Each is as far from the edge as those between are wide. */
function offsets<Row>(pinned: readonly GridColumn<Row>[]): PlacedColumn<Row>[] {
  let offset = 0;
  return pinned.map((column) => {
    const placed = { ...column, offset };
    offset += column.width;
    return placed;
  });
}
