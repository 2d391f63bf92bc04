import { expect, test } from 'vitest';
import type { Filters } from './Filters.ts';
import { maySkillFilter, withoutHiddenSkill } from './skillRule.ts';
import { toUserFilter } from './toUserFilter.ts';

const roles = [
  { id: 'agent', userType: 'AGENT' },
  { id: 'limited', userType: 'AGENT' },
  { id: 'boss', userType: 'SUPERVISOR' },
] as const;

const role = (values: string[], operator: 'is' | 'isNot' = 'is') => ({ operator, values });

test.each([
  [role(['agent']), true],
  [role(['agent', 'limited']), true],
  [role(['agent', 'boss']), false],
  [role(['boss']), false],
  [role(['agent'], 'isNot'), false],
  [role([]), false],
  [role(['unheard of']), false],
  [undefined, false],
])('W2 with role %o the skill filter shows: %s', (condition, shown) => {
  expect(maySkillFilter(condition, roles)).toBe(shown);
});

test('W2 when the role filter goes, the skill filter and its levels go with it', () => {
  const filters: Filters = {
    lists: { role: role(['agent']), skill: role(['billing']), team: role(['night']) },
    level: { min: 5, max: 10 },
    flags: {},
  };
  expect(withoutHiddenSkill(filters, roles)).toBe(filters);
  const { role: _gone, ...lists } = filters.lists;
  expect(withoutHiddenSkill({ ...filters, lists }, roles)).toEqual({
    lists: { team: role(['night']) },
    flags: {},
  });
});

test('the filters reach the server as its own filter', () => {
  const filters: Filters = {
    text: ' ada ',
    lists: {
      skill: role(['billing']),
      orgUnit: role(['berlin'], 'isNot'),
      team: { operator: 'empty' },
      role: role([]),
      license: role(['NONE']),
      status: role(['DELETED'], 'isNot'),
    },
    level: { min: 5, max: 9 },
    flags: { loggedOn: false },
    created: { from: '2026-01-31', to: '2026-01-31' },
  };
  const { createdFrom, createdBefore, ...filter } = toUserFilter(filters);
  expect(filter).toEqual({
    text: 'ada',
    skill: { in: ['billing'], minLevel: 5, maxLevel: 9 },
    orgUnit: { notIn: ['berlin'], withBelow: true },
    team: { empty: true },
    license: { in: ['NONE'] },
    status: { notIn: ['DELETED'] },
    loggedOn: false,
  });
  expect(Date.parse(createdBefore ?? '') - Date.parse(createdFrom ?? '')).toBe(86_400_000);
});
