import Box from '@mui/material/Box';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useElementWidth } from '../useElementWidth.ts';
import { columnBeside } from './columnBeside.ts';
import type { GridColumn, GridSelection, GridSort } from './GridColumn.ts';
import { GridFrame } from './GridFrame.tsx';
import { GridHeader } from './GridHeader.tsx';
import { GridRow } from './GridRow.tsx';
import { GridSkeleton } from './GridSkeleton.tsx';
import { GridTooltip } from './GridTooltip.tsx';
import { gridRoles } from './gridRoles.ts';
import { type ColumnWidths, useColumnResize } from './useColumnResize.ts';
import { TICK, useGridColumns } from './useGridColumns.ts';
import { placeOf, useGridFocus } from './useGridFocus.ts';
import { useTicks } from './useTicks.ts';

interface DataGridProps<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  /** Undefined while the first rows are on their way. */
  rows: readonly Row[] | undefined;
  rowId(row: Row): string;
  rowName(row: Row): string;
  /** How many rows come before the first one here. */
  offset?: number;
  total?: number | undefined;
  /** Other rows are on their way; the present ones stay until then. */
  busy?: boolean;
  sort?: GridSort | undefined;
  onSort?: ((column: string) => void) | undefined;
  selection?: GridSelection<Row> | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  onResize?: ((widths: ColumnWidths) => void) | undefined;
  /** To the place of another one. */
  onMove?: ((column: string, past: string) => void) | undefined;
  density?: 'normal' | 'compact';
  /** Room in pixels under the last row, for what floats over it. */
  bottomInset?: number;
  /** What stands in place of rows when there are none. */
  empty?: ReactNode;
}

const NARROW = 560;
const RESIZE_STEP = 16;
const NO_ROWS: readonly never[] = [];

/** Rows and columns: arrows move, space selects, shift selects a range, Enter opens, Esc clears. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const {
    label,
    rows: given,
    rowId,
    rowName,
    offset = 0,
    total,
    busy,
    sort,
    onSort,
    selection,
    onOpen,
    onMove,
    bottomInset = 0,
  } = props;
  const { t } = useTranslation('ui');
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const [scrolled, setScrolled] = useState(false);
  const width = useElementWidth(frame, window.innerWidth);
  const rows = given ?? (NO_ROWS as readonly Row[]);
  const withTicks = selection !== undefined;
  const columns = useMemo(
    () => (withTicks ? [tickColumn<Row>(), ...props.columns] : props.columns),
    [withTicks, props.columns],
  );
  const { columns: placed, template, minWidth, pinnedWidth } = useGridColumns(columns, width);
  const { active, focus, onFocus, onArrow } = useGridFocus(frame, rows.length, placed.length);
  const ticks = useTicks(rows, selection);
  const { resizeBy, ...edges } = useColumnResize(table, placed, props.onResize);

  const tickLabel = useCallback((name: string) => t('grid.selectRow', { name }), [t]);

  const columnAt = (target: EventTarget) => placed[placeOf(target)?.column ?? -1];

  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    const sortBy =
      event.target instanceof Element && event.target.closest<HTMLElement>('[data-sort]')?.dataset.sort;
    if (!place) return;
    if (sortBy) onSort?.(sortBy);
    else if (place.row === -1 && columnAt(event.target)?.id === TICK) ticks.togglePage();
    else if (columnAt(event.target)?.id === TICK) ticks.toggle(place.row, event.shiftKey);
    else if (event.shiftKey || event.ctrlKey || event.metaKey) ticks.toggle(place.row, event.shiftKey);
  };

  const moved = useRef<string>(undefined);
  // The heading that was moved has lost the focus on its way.
  useLayoutEffect(() => {
    const to = placed.findIndex(({ id }) => id === moved.current);
    moved.current = undefined;
    if (to >= 0) focus({ row: -1, column: to });
  }, [placed, focus]);

  /** In a heading: Shift and an arrow change its width, with Ctrl its place. */
  const onShiftArrow = (event: KeyboardEvent, at: number): boolean => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
    const column = placed[at];
    if (!by || !column) return false;
    const moves = event.ctrlKey || event.metaKey;
    if (moves ? !column.movable : !column.resizable) return false;
    event.preventDefault();
    if (moves) {
      const past = columnBeside(placed, at, by);
      if (past) {
        moved.current = column.id;
        onMove?.(column.id, past.id);
      }
      const movable = placed.filter((one) => one.movable);
      const place = movable.indexOf(past ?? column) + 1;
      setSaid(t('grid.moved', { column: column.header, place, of: movable.length }));
    } else setSaid(t('grid.resized', { column: column.header, width: resizeBy(at, by * RESIZE_STEP) }));
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (event.defaultPrevented || !place) return;
    if (place.row === -1 && event.shiftKey && onShiftArrow(event, place.column)) return;
    const moved = onArrow(event);
    if (moved && event.shiftKey && place.row >= 0 && moved.row >= 0) ticks.reach(place.row, moved.row);
    if (moved) return;
    const column = columnAt(event.target);
    const isBox = column?.id === TICK;
    const row = rows[place.row];
    if (event.key === 'Escape') selection?.clear();
    if (event.key === 'Enter' && row && (isBox || !column?.hasWidget)) onOpen?.(row);
    if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) {
      event.preventDefault();
      ticks.tickPage();
    }
    // A menu at the end of the row is pressed by the space bar, as every button is.
    if (event.key === ' ' && selection && (isBox || (row && column?.pinned !== 'end'))) {
      event.preventDefault();
      if (row) ticks.toggle(place.row, event.shiftKey);
      else ticks.togglePage();
    }
  };

  return (
    <GridFrame
      ref={frame}
      data-density={props.density ?? 'normal'}
      data-narrow={width < NARROW}
      data-scrolled={scrolled}
      data-overflows={minWidth > width}
      aria-busy={busy ?? false}
      style={{
        ...columnTracks(template),
        scrollPaddingBottom: bottomInset + 4,
        scrollPaddingLeft: width < NARROW ? 0 : pinnedWidth,
      }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollLeft > 0)}
    >
      <table
        ref={table}
        {...edges}
        {...(withTicks ? gridRoles.selectableGrid : gridRoles.grid)}
        aria-label={label}
        aria-rowcount={total === undefined ? -1 : total + 1}
        style={{ minWidth }}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      >
        <GridHeader
          columns={placed}
          activeColumn={active.row === -1 ? active.column : undefined}
          sort={sort}
          ticked={withTicks ? ticks.page : undefined}
        />
        <tbody {...gridRoles.group} data-body>
          {rows.map((row, index) => (
            <GridRow
              key={rowId(row)}
              row={row}
              name={rowName(row)}
              index={index}
              number={offset + index + 1}
              columns={placed}
              activeColumn={active.row === index ? active.column : undefined}
              selected={selection?.has(row)}
              lockedBecause={selection?.lockedBecause?.(row)}
              tickLabel={tickLabel}
            />
          ))}
        </tbody>
      </table>
      <div style={{ height: bottomInset }} />
      <GridTooltip frame={frame} />
      <span role="status" className="visually-hidden">
        {said}
      </span>
      {!given && <GridSkeleton columns={placed} label={t('grid.loading')} />}
      {given?.length === 0 && <Box sx={{ position: 'sticky', left: 0 }}>{props.empty}</Box>}
    </GridFrame>
  );
}

/** For all rows at once. */
function columnTracks(template: string): CSSProperties {
  return { '--columns': template } as CSSProperties;
}

function tickColumn<Row>(): GridColumn<Row> {
  return { id: TICK, header: '', width: 38, pinned: 'start', hasWidget: true, cell: () => null };
}
