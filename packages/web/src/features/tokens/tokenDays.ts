const DAY = 86_400_000;

/** A day as a date input has it, so many days from another, in the reader's time zone. */
export function dayFrom(now: Date, days: number): string {
  const { year, month, day } = partsOf(new Date(now.getTime() + days * DAY));
  return `${year}-${month}-${day}`;
}

/** The last second of a day, in the reader's time zone; null while no day is given. */
export function endOfDay(day: string): string | null {
  const end = new Date(`${day}T23:59:59`);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}

function partsOf(date: Date) {
  const two = (value: number) => String(value).padStart(2, '0');
  return { year: date.getFullYear(), month: two(date.getMonth() + 1), day: two(date.getDate()) };
}
