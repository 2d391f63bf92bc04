import { expect, test } from 'vitest';
import { changedKeys, createInput, updateInput } from './draftInput.ts';
import { merged } from './merged.ts';
import { emptyDraft, type UserDraft } from './UserDraft.ts';

const property = { key: 'ringTimeout', name: 'Ringing', type: 'INTEGER' as const };
const night = { id: 'night', name: 'Night' };
const day = { id: 'day', name: 'Day' };
const base: UserDraft = {
  ...emptyDraft('en', { id: 'group', name: 'Everyone' }),
  firstName: 'Ada',
  username: 'ada',
  userType: 'AGENT',
  roles: [{ id: 'agent', name: 'Agent' }],
  teams: [night, day],
  groupProfiles: ['standard'],
  properties: [{ property, inherit: false, text: '20' }],
  capacities: { PHONE: '1', CHAT: '3' },
};

test('U10 an edit names only what differs, in whatever order sets are shown', () => {
  expect(updateInput(base, { ...base, teams: [day, night] })).toEqual({});
  expect(updateInput(base, { ...base, lastName: ' Kern ', orgUnit: { id: 'unit', name: 'Unit' } })).toEqual({
    lastName: 'Kern',
    orgUnitId: 'unit',
  });
  expect(updateInput(base, { ...base, firstName: ' ', license: 'CONTACT' })).toEqual({
    firstName: null,
    license: 'CONTACT',
  });
  expect(changedKeys(base, { ...base, firstName: 'Ada ' })).toEqual([]);
});

test('U10 of capacities and properties only those that differ are named, and what is gone is inherited', () => {
  expect(updateInput(base, { ...base, capacities: { PHONE: '', CHAT: '3', SMS: '2' } })).toEqual({
    capacities: [
      { channel: 'PHONE', count: null },
      { channel: 'SMS', count: 2 },
    ],
  });
  expect(updateInput(base, { ...base, properties: [] })).toEqual({
    properties: [{ key: 'ringTimeout', inherit: true }],
  });
});

test('U1 what is empty in the form of a new user is left to the server', () => {
  const input = createInput({ ...base, username: '', groupProfiles: null });
  expect(input).toMatchObject({
    firstName: 'Ada',
    userGroupId: 'group',
    roleIds: ['agent'],
    license: 'NONE',
  });
  expect(input).not.toHaveProperty('username');
  expect(input).not.toHaveProperty('agentId');
  expect(input).not.toHaveProperty('groupProfileIds');
});

test('U10 a choice brings mine, theirs or both into the form', () => {
  const mine = { ...base, teams: [night], lastName: 'Mine' };
  const theirs = { ...base, teams: [day], lastName: 'Theirs' };
  expect(merged('teams', 'both', { mine, theirs })).toEqual({ teams: [day, night] });
  expect(merged('lastName', 'theirs', { mine, theirs })).toEqual({ lastName: 'Theirs' });
  expect(merged('orgUnitId', 'mine', { mine, theirs })).toEqual({ orgUnit: null });
});
