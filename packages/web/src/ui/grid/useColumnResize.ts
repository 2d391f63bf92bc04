import type { MouseEvent, PointerEvent, RefObject } from 'react';
import { columnWidth } from './columnWidth.ts';
import { tracks } from './tracks.ts';
import type { PlacedColumn } from './useGridColumns.ts';

/** In pixels; null stands for the usual one. */
export type ColumnWidths = Record<string, number | null>;

/**
 * Widths by the edges of the headings. What stands left of an edge keeps the width that it has, or the edge would not
 * stay under the pointer.
 */
export function useColumnResize<Row>(
  table: RefObject<HTMLTableElement | null>,
  columns: readonly PlacedColumn<Row>[],
  onResize: ((widths: ColumnWidths) => void) | undefined,
) {
  const widthOf = (at: number) =>
    table.current?.querySelector(`[data-row="-1"][data-column="${at}"]`)?.getBoundingClientRect().width ?? 0;

  /** All columns with this one by so much wider or narrower. */
  const resized = (to: number, by: number): PlacedColumn<Row>[] =>
    columns.map((column, at) => {
      if (at > to || !column.resizable) return column;
      const { grow: _grow, ...fixed } = column;
      return { ...fixed, width: columnWidth(widthOf(at) + (at === to ? by : 0)) };
    });

  const keep = (to: number, wanted: readonly PlacedColumn<Row>[]) => {
    const until = wanted.slice(0, to + 1).filter(({ resizable }) => resizable);
    onResize?.(Object.fromEntries(until.map(({ id, width }) => [id, width])));
  };

  const edgeOf = (target: EventTarget) => {
    const edge = target instanceof Element ? target.closest<HTMLElement>('[data-resize]') : null;
    return { edge, at: columns.findIndex(({ id }) => id === edge?.dataset.resize) };
  };

  const onPointerDown = (event: PointerEvent) => {
    const { edge, at } = edgeOf(event.target);
    const grid = table.current;
    if (!edge || !grid || event.button !== 0) return;
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const before = resized(at, 0);
    let wanted: PlacedColumn<Row>[] | undefined;
    const start = event.clientX;
    const move = ({ clientX }: globalThis.PointerEvent) => {
      wanted = before.map((column, index) =>
        index === at ? { ...column, width: columnWidth(column.width + clientX - start) } : column,
      );
      // Past React, so that no cell is drawn anew until the pointer lets go.
      grid.style.setProperty('--columns', tracks(wanted));
    };
    const end = ({ type }: globalThis.PointerEvent) => {
      for (const name of ['pointermove', 'pointerup', 'pointercancel'] as const)
        edge.removeEventListener(name, name === 'pointermove' ? move : end);
      if (type === 'pointerup' && wanted) keep(at, wanted);
      grid.style.removeProperty('--columns');
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end);
    edge.addEventListener('pointercancel', end);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const { edge, at } = edgeOf(event.target);
    const column = columns[at];
    if (edge && column) onResize?.({ [column.id]: null });
  };

  /** By keys; the width that came of it. */
  const resizeBy = (at: number, by: number): number | undefined => {
    if (!columns[at]?.resizable) return undefined;
    const wanted = resized(at, by);
    keep(at, wanted);
    return wanted[at]?.width;
  };

  return { onPointerDown, onDoubleClick, resizeBy };
}
