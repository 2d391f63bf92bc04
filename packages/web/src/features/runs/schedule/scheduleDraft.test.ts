import { expect, test } from 'vitest';
import { begun, now, problemsOf, scheduleOf } from './scheduleDraft.ts';

test('B24 a schedule begins at the next full hour, on working days where it repeats', () => {
  const draft = begun('REPEATED', now, 'UTC');
  expect(draft.recursOn).toHaveLength(5);
  const schedule = scheduleOf(draft, 'UTC');
  expect(new Date(schedule?.at ?? 0).getTime()).toBeGreaterThan(Date.now());
  expect(problemsOf(draft, 'UTC')).toEqual({});
});

test('B24 at once is no schedule, and one that is over cannot be sent', () => {
  expect(scheduleOf(now, 'UTC')).toBeUndefined();
  const over = { ...now, when: 'ONCE' as const, at: '2020-01-01T10:00', revertAt: '2019-01-01T10:00' };
  expect(problemsOf(over, 'UTC')).toEqual({ at: true, revertAt: true });
});
