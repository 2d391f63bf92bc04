/** The place of the one cell that is in the tab order; row -1 is the header. */
export interface GridPlace {
  row: number;
  column: number;
}

const PAGE = 10;

/** Where a key leads; undefined when the key is none that moves. */
export function moveFocus(
  { row, column }: GridPlace,
  { key, far }: { key: string; far: boolean },
  last: GridPlace,
): GridPlace | undefined {
  const within = (to: GridPlace) => ({
    row: Math.min(Math.max(to.row, -1), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column });
    case 'ArrowDown':
      return within({ row: far ? last.row : row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 });
    case 'ArrowRight':
      return within({ row, column: far ? last.column : column + 1 });
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 });
    case 'End':
      return within({ row: far ? last.row : row, column: last.column });
    case 'PageUp':
      return within({ row: Math.max(row - PAGE, 0), column });
    case 'PageDown':
      return within({ row: row + PAGE, column });
    default:
      return undefined;
  }
}
