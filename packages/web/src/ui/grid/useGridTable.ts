import {
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from './GridColumn.ts';

const features = tableFeatures({ columnPinningFeature, columnSizingFeature, columnVisibilityFeature });

/** The column of boxes, which the grid draws itself. */
export const TICK = 'tick';

export interface PlacedColumn<Row> extends GridColumn<Row> {
  /** The distance in pixels from its edge, for what is pinned. */
  offset: number;
}

/** Which columns are shown in a grid of this width, in which order, and how wide they are. */
export function useGridTable<Row extends object>(columns: readonly GridColumn<Row>[], gridWidth: number) {
  const definitions = useMemo(
    () => columns.map(({ id, header, width }) => ({ id, header, size: width, minSize: width })),
    [columns],
  );
  const state = useMemo(() => {
    const shown = ({ hideBelow = 0 }: GridColumn<Row>) => gridWidth >= hideBelow;
    const pinned = (edge: 'start' | 'end') =>
      columns.filter((column) => column.pinned === edge).map(({ id }) => id);
    return {
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, shown(column)])),
      columnPinning: { start: pinned('start'), end: pinned('end') },
    };
  }, [columns, gridWidth]);
  const table = useTable<typeof features, Row>({ features, columns: definitions, data: NO_ROWS, state });

  const visible = table.getVisibleLeafColumns();
  const shownIds = visible.map((column) => column.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table makes new arrays of the same columns
  const placed = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    return visible.flatMap((column): PlacedColumn<Row>[] => {
      const own = byId.get(column.id);
      const offset = own?.pinned === 'end' ? column.getAfter('end') : column.getStart('start');
      return own ? [{ ...own, offset }] : [];
    });
  }, [columns, shownIds]);
  const template = placed
    .map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`))
    .join(' ');
  const minWidth = placed.reduce((sum, { width }) => sum + width, 0);
  return { columns: placed, template, minWidth };
}

const NO_ROWS: never[] = [];
