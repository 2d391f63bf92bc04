import type { ScheduleInput, Weekday } from '../../../gql/graphql.ts';
import { fromLocal, toLocal } from './localTime.ts';

/** What has been chosen and typed of a schedule, in the time zone of the site. */
export interface ScheduleDraft {
  when: 'NOW' | 'ONCE' | 'REPEATED';
  at: string;
  revertAt: string;
  recursOn: readonly Weekday[];
}

export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

export const now: ScheduleDraft = { when: 'NOW', at: '', revertAt: '', recursOn: [] };

/** The next full hour, so that the field is not empty; working days for what repeats. */
export function begun(when: ScheduleDraft['when'], draft: ScheduleDraft, timeZone: string): ScheduleDraft {
  const hour = 3_600_000;
  const at = draft.at || toLocal(new Date(Math.ceil((Date.now() + 60_000) / hour) * hour), timeZone);
  const recursOn = draft.recursOn.length > 0 ? draft.recursOn : weekdays.slice(0, 5);
  return { ...draft, when, at, recursOn };
}

/** The times for the server; undefined is at once. */
export function scheduleOf(draft: ScheduleDraft, timeZone: string): ScheduleInput | undefined {
  const at = draft.when === 'NOW' ? undefined : fromLocal(draft.at, timeZone);
  if (!at) return undefined;
  return {
    at: at.toISOString(),
    revertAt: fromLocal(draft.revertAt, timeZone)?.toISOString(),
    recursOn: draft.when === 'REPEATED' ? [...draft.recursOn] : undefined,
  };
}

/** What keeps the schedule from being sent, by its place. */
export function problemsOf(
  draft: ScheduleDraft,
  timeZone: string,
): Partial<Record<'at' | 'revertAt' | 'recursOn', true>> {
  if (draft.when === 'NOW') return {};
  const at = fromLocal(draft.at, timeZone);
  const revertAt = fromLocal(draft.revertAt, timeZone);
  return {
    ...((!at || at.getTime() <= Date.now()) && { at: true as const }),
    ...(at && revertAt && revertAt <= at && { revertAt: true as const }),
    ...(draft.when === 'REPEATED' && draft.recursOn.length === 0 && { recursOn: true as const }),
  };
}
