import type { ReactNode } from 'react';

/** Goes on the one thing in a cell that can be pressed: the arrows move between them, Tab leaves the grid. */
export interface WidgetFocus {
  tabIndex: 0 | -1;
  'data-widget': true;
}

export interface GridColumn<Row> {
  id: string;
  header: string;
  /** The least width in pixels. */
  width: number;
  /** Its share of the room that is left over; without one it keeps its width. */
  grow?: number;
  /** Stays in sight while the rest scrolls sideways. */
  pinned?: 'start' | 'end';
  /** Numbers stand at the end of their column, so that their digits are below each other. */
  align?: 'end';
  sortable?: boolean;
  /** Its width can be changed in the header, by mouse and by keys. */
  resizable?: boolean;
  /** It can be moved among the others that can. */
  movable?: boolean;
  /** Left out while the grid is narrower than this many pixels. */
  hideBelow?: number;
  /** The header is for those who listen only. */
  headerHidden?: boolean;
  /** The cell holds one thing that can be pressed, and that takes the focus in place of the cell. */
  hasWidget?: boolean;
  /** Names the row to those who listen. */
  isName?: boolean;
  cell(row: Row, widget: WidgetFocus): ReactNode;
}

export interface GridSort {
  column: string;
  direction: 'ASC' | 'DESC';
}

export interface GridSelection<Row> {
  has(row: Row): boolean;
  /** Why this row cannot be ticked. */
  lockedBecause?(row: Row): string | undefined;
  set(rows: readonly Row[], selected: boolean): void;
  clear(): void;
}
