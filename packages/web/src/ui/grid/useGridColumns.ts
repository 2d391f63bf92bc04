import { useMemo } from 'react';
import type { GridColumn } from './GridColumn.ts';
import { tracks } from './tracks.ts';

/** The column of boxes, which the grid draws itself. */
export const TICK = 'tick';

/** Of the grid; so much at least is left for what is not pinned. */
const MOST_PINNED = 0.7;

export interface PlacedColumn<Row> extends GridColumn<Row> {
  /** The distance in pixels from its edge, for what is pinned. */
  offset: number;
  /** The one that the others pass under first. */
  isEdge: boolean;
}

/** Which columns are shown in a grid of this width, in which order, and how wide they are. */
export function useGridColumns<Row>(columns: readonly GridColumn<Row>[], gridWidth: number) {
  const shown = columns.filter(({ hideBelow = 0 }) => gridWidth >= hideBelow);
  const shownIds = shown.map(({ id }) => id).join();
  const pinnedIds = roomForPins(shown, gridWidth * MOST_PINNED).join();
  return useMemo(() => {
    const visible = columns.filter(({ id }) => shownIds.split(',').includes(id));
    const isPinned = ({ id }: GridColumn<Row>) => pinnedIds.split(',').includes(id);
    const start = offsets(visible.filter((column) => column.pinned === 'start' && isPinned(column)));
    const end = offsets(visible.filter(({ pinned }) => pinned === 'end').reverse()).reverse();
    const free = visible
      .filter((column) => column.pinned !== 'end' && !(column.pinned && isPinned(column)))
      .map(({ pinned: _pinned, ...column }) => ({ ...column, offset: 0, isEdge: false }));
    const placed: PlacedColumn<Row>[] = [...start, ...free, ...end];
    return {
      columns: placed,
      template: tracks(placed),
      minWidth: placed.reduce((sum, { width }) => sum + width, 0),
      pinnedWidth: start.reduce((sum, { width }) => sum + width, 0),
    };
  }, [columns, shownIds, pinnedIds]);
}

/** Those at the start that fit, the first ones first. */
function roomForPins<Row>(columns: readonly GridColumn<Row>[], room: number): string[] {
  let left = room;
  return columns
    .filter(({ pinned }) => pinned === 'start')
    .filter(({ id, width, isName }) => {
      left -= width;
      return left >= 0 || id === TICK || isName;
    })
    .map(({ id }) => id);
}

/** Each is as far from the edge as those between are wide. */
function offsets<Row>(pinned: readonly GridColumn<Row>[]): PlacedColumn<Row>[] {
  let offset = 0;
  return pinned.map((column, at) => {
    const placed = { ...column, offset, isEdge: at === pinned.length - 1 };
    offset += column.width;
    return placed;
  });
}
