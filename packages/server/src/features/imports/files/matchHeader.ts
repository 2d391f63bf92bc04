import { type ColumnKey, columnKeys, columnOf } from '../columns.ts';

/** Headers are compared without case, spaces and punctuation. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const byHeader = new Map<string, ColumnKey>(
  columnKeys.flatMap((key) =>
    [headerKey(columnOf(key).label), ...columnOf(key).aliases].map((header): [string, ColumnKey] => [
      header,
      key,
    ]),
  ),
);

/** The column of ours that a header names; null for one that Muster has no place for. */
export function matchHeader(header: string): ColumnKey | null {
  return byHeader.get(headerKey(header)) ?? null;
}

export function isPassword(header: string): boolean {
  return /password|passwort|passwd/.test(headerKey(header));
}

/** The column that our own error files add; it is left out when such a file comes back. */
export const ERRORS_HEADER = 'Errors';
