import { expect, test } from 'vitest';
import { columnBeside } from './columnBeside.ts';

test('W8 a column moves past the next one in sight that is pinned as it is', () => {
  const name = { id: 'name', pinned: 'start' as const };
  const teams = { id: 'teams', pinned: 'start' as const, movable: true };
  const status = { id: 'status', movable: true };
  const role = { id: 'role', movable: true };
  const actions = { id: 'actions', pinned: 'end' as const };
  const shown = [name, teams, status, role, actions];
  const beside = (id: string, by: -1 | 1) =>
    columnBeside(
      shown,
      shown.findIndex((column) => column.id === id),
      by,
    )?.id;
  expect(beside('status', 1)).toBe('role');
  expect(beside('role', -1)).toBe('status');
  expect([beside('status', -1), beside('teams', 1), beside('teams', -1), beside('role', 1)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
