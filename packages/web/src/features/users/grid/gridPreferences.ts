import { inOrder } from '../../../ui/listOrder.ts';
import { type PageSize, pageSizes, usualPageSize } from '../gridParams.ts';
import { chosenColumns, usualColumns } from './userColumns.tsx';

/** A column beside the name, as somebody has set it up. */
export interface ChosenColumn {
  column: string;
  /** In pixels; null stands for the usual one. */
  width: number | null;
  /** It stays in sight while the others scroll sideways. */
  pinned: boolean;
}

/** What a saved view remembers of how the rows are shown. */
export interface GridLook {
  /** From left to right; the name stands before them. */
  columns: readonly ChosenColumn[];
  density: 'normal' | 'compact';
}

/** How this person likes the grid, on this machine. */
export interface GridPreferences extends GridLook {
  nameWidth: number | null;
  size: PageSize;
}

export const usualPreferences: GridPreferences = {
  columns: usualColumns.map(usual),
  nameWidth: null,
  density: 'normal',
  size: usualPageSize,
};

/** A column as it comes. */
export function usual(column: string): ChosenColumn {
  return { column, width: null, pinned: false };
}

/** What another version has left behind is taken as far as it still means something. */
export function readPreferences(stored: string | null): GridPreferences {
  const preferences = parseRecord(stored);
  const { nameWidth, size } = preferences;
  return {
    ...readLook(preferences),
    nameWidth: widthOf(nameWidth),
    size: pageSizes.find((known) => known === size) ?? usualPageSize,
  };
}

export function readLook(stored: unknown): GridLook {
  const { columns, density } = recordOf(stored);
  return {
    columns: Array.isArray(columns) ? readColumns(columns) : usualPreferences.columns,
    density: density === 'compact' ? 'compact' : 'normal',
  };
}

/** All columns: those that are shown in their order, then the others. */
export function listedColumns(columns: readonly ChosenColumn[]): string[] {
  return inOrder(
    chosenColumns,
    columns.map(({ column }) => column),
  );
}

export function readColumns(stored: readonly unknown[]): ChosenColumn[] {
  const read = stored.flatMap((one) => {
    const { column = one, width, pinned } = recordOf(one);
    const known = chosenColumns.find((id) => id === column);
    return known ? { column: known, width: widthOf(width), pinned: pinned === true } : [];
  });
  return [...new Map(read.map((one) => [one.column, one])).values()];
}

function widthOf(stored: unknown): number | null {
  return typeof stored === 'number' && stored >= 40 && stored <= 1000 ? Math.round(stored) : null;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function parseRecord(stored: string | null): Record<string, unknown> {
  try {
    return recordOf(JSON.parse(stored ?? '{}'));
  } catch {
    return {};
  }
}
