/** A timestamptz as statements return it (MikroORM has the driver leave times as text) as a Date. */
export function asDate(value: string): Date;
export function asDate(value: string | null): Date | null;
export function asDate(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}
