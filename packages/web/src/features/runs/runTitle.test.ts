import { expect, test } from 'vitest';
import { idsInTitle, titleWords } from './runTitle.ts';

const names: Record<string, string> = { n: 'Night', d: 'Day', b: 'Billing' };
const nameOf = (id: string) => names[id];

test('B6 a run is named by what it assigns, and without names where they are gone', () => {
  const run = { kind: 'ASSIGN_TEAMS', input: { teamIds: ['n', 'gone'], mode: 'REPLACE' } } as const;
  expect(titleWords(run, nameOf)).toEqual({ key: 'ASSIGN_TEAMS.REPLACE', names: ['Night'] });
});

test('B15 levels stand beside the skills, unless they are taken away', () => {
  const input = (mode: string) => ({ skills: [{ skillId: 'b', level: 7 }], mode });
  expect(titleWords({ kind: 'UPDATE_SKILLS', input: input('MERGE') }, nameOf).names).toEqual(['Billing 7']);
  expect(titleWords({ kind: 'UPDATE_SKILLS', input: input('REMOVE') }, nameOf).names).toEqual(['Billing']);
});

test('B5 an undo says what it undoes', () => {
  const undoOf = { kind: 'ASSIGN_TEAMS', input: { teamIds: ['d'], mode: 'ADD' } } as const;
  const undo = { kind: 'UNDO', input: {}, undoOf } as const;
  expect(idsInTitle(undo)).toEqual(['d']);
  expect(titleWords(undo, nameOf)).toEqual({
    key: 'UNDO.of',
    of: { key: 'ASSIGN_TEAMS.ADD', names: ['Day'] },
  });
});

test('B6 an input of another shape is no reason to fail', () => {
  expect(titleWords({ kind: 'ASSIGN_TEAMS', input: null }, nameOf)).toEqual({
    key: 'ASSIGN_TEAMS.ADD',
    names: [],
  });
});

test('B6 a change of the site names what was changed', () => {
  const subject = { type: 'TEAM', name: 'Night' };
  expect(titleWords({ kind: 'CHANGE_SITE', input: { subject } }, nameOf)).toEqual({
    key: 'CHANGE_SITE.TEAM',
    name: 'Night',
  });
  expect(titleWords({ kind: 'CHANGE_SITE', input: {} }, nameOf)).toEqual({ key: 'CHANGE_SITE.plain' });
});
