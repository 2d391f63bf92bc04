import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '../../../gql/graphql.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { useSite } from '../../sites/useSite.ts';
import { weekdays } from './scheduleDraft.ts';

interface Times {
  at: string;
  revertAt?: string | null | undefined;
  recursOn?: readonly Weekday[] | null | undefined;
}

/** A schedule as a sentence, in the time zone of the site. */
export function useScheduleWords(): (schedule: Times) => string {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { timeZone } = useSite();
  return useCallback(
    ({ at, revertAt, recursOn }) => {
      const days = weekdays.filter((day) => recursOn?.includes(day));
      const working = days.join() === weekdays.slice(0, 5).join();
      const often = days.length === 7 ? 'everyDay' : working ? 'workingDays' : 'repeated';
      const words = days.length
        ? t(`schedule.says.${often}`, {
            days: format.list(days.map((day) => t(`schedule.weekday.${day}`))),
            time: format.timeIn(at, timeZone),
            next: format.dateTimeIn(at, timeZone),
          })
        : t('schedule.says.once', { at: format.dateTimeIn(at, timeZone) });
      return revertAt
        ? `${words} ${t('schedule.says.until', { at: format.dateTimeIn(revertAt, timeZone) })}`
        : words;
    },
    [t, format, timeZone],
  );
}
