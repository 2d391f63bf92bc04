import type { ColumnKey } from '../columns.ts';
import type { StoredImport } from '../plan/loadImport.ts';

type Mapped = Pick<StoredImport, 'mapping'>;

/** Where the file has a column; a username may stand in the column LAN ID, the parts of a name in one column. */
export function columnIndex({ mapping }: Mapped, key: string | null): number | null {
  if (key === null) return null;
  const own = mapping.indexOf(key as ColumnKey);
  const index = own >= 0 ? own : mapping.findIndex((mapped) => mapped !== null && mapped === standIns[key]);
  return index < 0 ? null : index;
}

const standIns: Record<string, ColumnKey> = {
  username: 'lanId',
  firstName: 'fullName',
  lastName: 'fullName',
};

/** From left to right, as the eye meets them; what no column is to blame for comes last. */
export function leftToRight<T extends { column_key: string | null; code: string; value: string | null }>(
  found: Mapped,
  errors: readonly T[],
): T[] {
  const place = (error: T) => columnIndex(found, error.column_key) ?? Number.MAX_SAFE_INTEGER;
  return errors.toSorted(
    (a, b) =>
      place(a) - place(b) || a.code.localeCompare(b.code) || (a.value ?? '').localeCompare(b.value ?? ''),
  );
}
