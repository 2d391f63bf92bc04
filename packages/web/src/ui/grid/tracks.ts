interface Track {
  width: number;
  grow?: number;
  pinned?: 'start' | 'end';
}

/** The columns as CSS lays them out; where all have a width of their own, the last one fills what is left. */
export function tracks(columns: readonly Track[]): string {
  const filler = columns.some(({ grow }) => grow) ? undefined : columns.findLast(({ pinned }) => !pinned);
  return columns
    .map((column) => {
      const grow = column === filler ? 1 : column.grow;
      return grow ? `minmax(${column.width}px, ${grow}fr)` : `${column.width}px`;
    })
    .join(' ');
}
