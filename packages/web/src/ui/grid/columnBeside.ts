interface Placed {
  movable?: boolean;
  pinned?: 'start' | 'end';
}

/** The column that this one can change places with: the next in sight, pinned as it is. */
export function columnBeside<Column extends Placed>(
  shown: readonly Column[],
  at: number,
  by: -1 | 1,
): Column | undefined {
  const beside = shown[at + by];
  return beside?.movable && beside.pinned === shown[at]?.pinned ? beside : undefined;
}
