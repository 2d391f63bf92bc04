import { TZDate } from '@date-fns/tz';

/** What an input of type datetime-local holds ("2026-11-23T20:00"), read as a time of that zone. */
export function fromLocal(local: string, timeZone: string): Date | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(local)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = parts;
  return new Date(new TZDate(year, month - 1, day, hours, minutes, timeZone).getTime());
}

/** The other way round. */
export function toLocal(moment: Date, timeZone: string): string {
  const there = new TZDate(moment.getTime(), timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`;
  return `${date}T${two(there.getHours())}:${two(there.getMinutes())}`;
}
