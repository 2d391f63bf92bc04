const DAY = 24 * 60 * 60;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * The date and time that a spreadsheet keeps as a number of days, as 2026-03-29 or 2026-03-29 14:30. Undefined: it
 * is no date. Days count from 1900, with a 29 February that never was, or from 1904.
 */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial)) return undefined;
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  const since1900 = from1904 ? day + 1462 : day < 60 ? day + 1 : day;
  if (day < 0 || since1900 > LAST_DAY) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + since1900 * DAY * 1000).toISOString().slice(0, 10);
  const rest = seconds - day * DAY;
  // The day before the first one stands for a time of day, or for no date at all.
  if (day === 0 && !from1904) return rest === 0 ? undefined : clock(rest);
  return rest === 0 ? date : `${date} ${clock(rest)}`;
}

/** The time of day, of whatever day it is. */
export function timeText(serial: number): string | undefined {
  return isTime(serial) ? clock(Math.round(serial * DAY) % DAY) : undefined;
}

/** A duration, of which the hours go on beyond 24. */
export function elapsedText(serial: number): string | undefined {
  return isTime(serial) ? clock(Math.round(serial * DAY)) : undefined;
}

function isTime(serial: number): boolean {
  return Number.isFinite(serial) && serial >= 0;
}

function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** A date as strict workbooks keep it, 2026-03-29T00:00:00. */
export function isoDateText(value: string): string {
  return value
    .trim()
    .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    .replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:00(\.0+)?)?Z?$/, '$1 $2');
}
