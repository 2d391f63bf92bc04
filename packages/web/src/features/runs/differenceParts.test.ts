import { expect, test } from 'vitest';
import { differenceParts, fieldsOf } from './differenceParts.ts';

test('B2 a set shows what goes before what comes', () => {
  expect(differenceParts({ field: 'teams', added: ['Night'], removed: ['Day'] })).toEqual([
    { kind: 'removed', text: 'Day' },
    { kind: 'added', text: 'Night' },
  ]);
});

test('B15 a skill at another level is one change, not a removal and an addition', () => {
  const parts = differenceParts({
    field: 'skills',
    added: ['Billing:7', 'Tier: 2:3'],
    removed: ['Billing:5', 'French:9'],
  });
  expect(parts).toEqual([
    { kind: 'removed', text: 'French 9' },
    { kind: 'value', name: 'Billing', before: '5', after: '7' },
    { kind: 'added', text: 'Tier: 2 3' },
  ]);
});

test('B2 a single value shows before and after, empty ones too', () => {
  expect(
    differenceParts({ field: 'license', before: 'CONTACT', after: null, added: [], removed: [] }),
  ).toEqual([{ kind: 'value', before: 'CONTACT', after: null }]);
});

test('B22 a time that marks a state shows the state', () => {
  const locked = { field: 'lockedAt', before: null, after: '2026-11-22T14:00:00Z', added: [], removed: [] };
  expect(differenceParts(locked)).toEqual([{ kind: 'value', before: 'no', after: 'yes' }]);
});

test('B2 the columns of a plan are the fields that any user changes in', () => {
  const users = [{ fields: [{ field: 'teams' }] }, { fields: [{ field: 'teams' }, { field: 'license' }] }];
  expect(fieldsOf(users)).toEqual(['teams', 'license']);
});

test('B10 an account that comes or goes is said as such', () => {
  const existence = (after: string) => ({ field: 'existence', before: null, after, added: [], removed: [] });
  expect(differenceParts(existence('exists'))).toEqual([{ kind: 'created' }]);
  expect(differenceParts(existence('deleted'))).toEqual([{ kind: 'deleted' }]);
});
