import { expect, test } from 'vitest';
import type { EditedUserFragment } from '../../gql/graphql.ts';
import { createInput } from './draftInput.ts';
import { draftLike } from './UserDraft.ts';

const named = (id: string) => ({ id, name: id });
const german = [{ level: 4, skill: named('German') }];
const wrapUp = {
  key: 'wrapUp',
  name: 'Wrap-up',
  type: 'INTEGER' as const,
  unit: null,
  minimum: null,
  maximum: null,
};

const ada: EditedUserFragment = {
  id: 'ada',
  editToken: 'token',
  name: 'Ada Okafor',
  deletedAt: null,
  firstName: 'Ada',
  lastName: 'Okafor',
  username: 'ada',
  email: 'ada@copy.test',
  mobile: '+447700900123',
  agentId: 'ada',
  extension: '0710',
  pbxId: '12',
  numericId: '1000',
  crmName: 'Ada O.',
  chatGreetingName: 'Ada',
  userType: 'AGENT',
  language: 'de',
  license: 'CONTACT',
  userGroup: named('Phone'),
  orgUnit: { id: 'leaf', path: ['Top', 'Leaf'] },
  supervisor: { id: 'boss', name: 'Bo Boss', username: 'bo' },
  dataCenter: named('UK'),
  roles: [named('Agent')],
  teams: [named('Night')],
  agentGroups: [named('Voice')],
  businessUnits: [named('Retail')],
  features: [named('Recording')],
  skills: german,
  profiles: [
    { id: 'shared', name: 'Shared', userGroup: { id: 'Phone' }, skills: german },
    { id: 'own', name: 'Own', userGroup: null, skills: german },
  ],
  capacities: [{ channel: 'CHAT', count: 3 }],
  properties: [
    { property: wrapUp, value: 30, source: 'USER' },
    { property: { ...wrapUp, key: 'ring' }, value: 20, source: 'SITE' },
  ],
};

test('U1 a copy takes over all but keys, names and contact addresses, and no profile of the other', () => {
  const sent = createInput(draftLike(ada));
  expect(sent).toMatchObject({
    language: 'de',
    license: 'CONTACT',
    userGroupId: 'Phone',
    orgUnitId: 'leaf',
    supervisorId: 'boss',
    dataCenterId: 'UK',
    roleIds: ['Agent'],
    teamIds: ['Night'],
    agentGroupIds: ['Voice'],
    businessUnitIds: ['Retail'],
    featureIds: ['Recording'],
    skills: [{ skillId: 'German', level: 4 }],
    groupProfileIds: ['shared'],
    personalProfiles: [{ name: 'Own', skills: [{ skillId: 'German', level: 4 }] }],
    properties: [{ key: 'wrapUp', value: 30 }],
    capacities: [{ channel: 'CHAT', count: 3 }],
  });
  expect(JSON.stringify(sent)).not.toMatch(/ada|okafor|0710|1000|\+44/i);
  expect(JSON.stringify(sent.personalProfiles)).not.toContain('"own"');
});
