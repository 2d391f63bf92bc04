import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import type { UserSelection } from '../../selections/UserSelection.ts';
import type { BulkAction } from '../BulkAction.ts';
import { UNDO_DAYS } from '../limits.ts';
import type { ScheduleInput } from '../schema/Schedule.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 366 * DAY_MS;

/** What is wrong with the times of a schedule (B24), all at once. */
export function scheduleErrors(
  action: Pick<BulkAction<never>, 'undoable'>,
  schedule: ScheduleInput | null | undefined,
  selection?: UserSelection,
): UserError[] {
  if (!schedule) return [];
  const { at, revertAt, recursOn, until } = schedule;
  const now = Date.now();
  const errors: UserError[] = [];
  const wrong = (field: string, message: string) => {
    errors.push(userError('INVALID', message, ['schedule', field]));
  };
  if (at.getTime() <= now) wrong('at', `${at.toISOString()} is in the past. Choose a time to come.`);
  if (at.getTime() > now + YEAR_MS) {
    wrong('at', `${at.toISOString()} is more than a year ahead. Choose an earlier time.`);
  }
  if (revertAt && revertAt <= at) wrong('revertAt', 'The return must come after the time itself.');
  if (revertAt && revertAt.getTime() > at.getTime() + UNDO_DAYS * DAY_MS) {
    wrong('revertAt', `What is done can be undone for ${UNDO_DAYS} days. Choose an earlier return.`);
  }
  if (revertAt && action.undoable === false) wrong('revertAt', 'What this action does cannot be taken back.');
  if (recursOn?.length === 0) wrong('recursOn', 'Choose at least one day, or leave this out.');
  if (until && !recursOn) wrong('until', 'Only what recurs can end. Give the days in recursOn.');
  if (until && until <= at) wrong('until', 'The end must come after the first time.');
  if (selection?.savedSelection && (recursOn || at.getTime() > now + 6 * DAY_MS)) {
    const message = 'A saved list ends after 7 days, before this. Select by a filter or by ids.';
    errors.push(userError('INVALID', message, ['selection', 'savedSelection']));
  }
  return errors;
}
