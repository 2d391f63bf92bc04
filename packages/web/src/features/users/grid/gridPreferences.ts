import { type PageSize, pageSizes, usualPageSize } from '../gridParams.ts';
import { chosenColumns, usualColumns } from './userColumns.tsx';

/** How this person likes the grid, on this machine. */
export interface GridPreferences {
  columns: readonly string[];
  density: 'normal' | 'compact';
  size: PageSize;
}

export const usualPreferences: GridPreferences = {
  columns: usualColumns,
  density: 'normal',
  size: usualPageSize,
};

/** What another version has left behind is taken as far as it still means something. */
export function readPreferences(stored: string | null): GridPreferences {
  const { columns, density, size } = parse(stored);
  return {
    columns: Array.isArray(columns) ? chosenColumns.filter((id) => columns.includes(id)) : usualColumns,
    density: density === 'compact' ? 'compact' : 'normal',
    size: pageSizes.find((known) => known === size) ?? usualPageSize,
  };
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
