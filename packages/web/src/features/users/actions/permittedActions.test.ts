import { expect, test } from 'vitest';
import type { Permission } from '../../../gql/graphql.ts';
import { actionsFor, permittedActions } from './bulkActions.ts';

const shown = (permissions: readonly Permission[]) =>
  permittedActions((permission) => permissions.includes(permission)).map(({ key }) => key);

const all = permittedActions(() => true);

test('W6 an agent, who has no permission, is shown no action', () => {
  expect(shown([])).toEqual([]);
});

test('W6 a supervisor is shown what they may do with their teams', () => {
  const keys = shown([
    'USERS_READ',
    'USERS_ASSIGN',
    'SESSIONS_END',
    'PASSWORDS_RESET',
    'RUNS_READ',
    'CHANGES_READ',
  ]);
  expect(keys).toEqual(expect.arrayContaining(['assignTeams', 'updateSkills', 'logOut', 'resetPassword']));
  for (const key of ['setLicense', 'assignRoles', 'lock', 'suspend', 'delete', 'restore', 'setFields']) {
    expect(keys).not.toContain(key);
  }
});

test('W6 a billing administrator gives licenses and nothing else', () => {
  expect(shown(['USERS_READ', 'LICENSES_ASSIGN', 'LICENSES_MANAGE', 'RUNS_READ'])).toEqual(['setLicense']);
});

test('W6 each action goes with its permission alone', () => {
  for (const permission of new Set(all.map((action) => action.permission))) {
    const own = all.filter((action) => action.permission === permission);
    expect(shown([permission])).toEqual(own.map(({ key }) => key));
  }
});

test('W6 deleted users are restored, and nothing else is done with them', () => {
  expect(actionsFor(all, ['DELETED']).map(({ key }) => key)).toEqual(['restore']);
  expect(actionsFor(all, undefined).map(({ key }) => key)).not.toContain('restore');
});
