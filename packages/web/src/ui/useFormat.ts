import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** The reader's own variant of the app's language (en-GB for en), so that dates look as everywhere on the machine. */
function localeFor(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language.split('-')[0]) ?? language;
}

function createFormat(language: string) {
  const locale = localeFor(language);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const shortDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return {
    locale,
    number: (value: number) => number.format(value),
    /** A share from 0 to 1. */
    percent: (share: number) => percent.format(share),
    date: (at: string | Date) => date.format(new Date(at)),
    shortDate: (at: string | Date) => shortDate.format(new Date(at)),
    dateTime: (at: string | Date) => dateTime.format(new Date(at)),
    /** As a clock in that time zone shows it, with the zone. */
    dateTimeIn: (at: string | Date, timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
        timeZoneName: 'short',
      }).format(new Date(at)),
    timeIn: (at: string | Date, timeZone: string) =>
      new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(at)),
    relative(at: string | Date, now = Date.now()) {
      const seconds = (new Date(at).getTime() - now) / 1000;
      const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
      return unit === 'second'
        ? relative.format(0, 'second')
        : relative.format(Math.trunc(seconds / length), unit);
    },
    list: (words: readonly string[]) => list.format(words),
    enumeration: (words: readonly string[]) => units.format(words),
  };
}

export type Format = ReturnType<typeof createFormat>;

/** Numbers, dates and lists in the reader's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => createFormat(i18n.language), [i18n.language]);
}
