import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateInput } from './draftInput.ts';
import { merged, sidesOf } from './merged.ts';
import { rebased } from './rebased.ts';
import { emptyDraft, type UserDraft } from './UserDraft.ts';

const property = (key: string) => ({ key, name: key, type: 'INTEGER' as const });
const given = (key: string, text: string) => ({ property: property(key), inherit: false, text });
const named = (id: string) => ({ id, name: id });
const skill = (id: string, level: number) => ({ skill: named(id), level });
const profile = (id: string, name: string) => ({ key: id, id, name, skills: [] });

const base: UserDraft = {
  ...emptyDraft('en', named('group')),
  firstName: 'Ada',
  teams: [named('Night')],
  skills: [skill('Billing', 3)],
  personalProfiles: [profile('one', 'One'), profile('two', 'Two')],
  properties: [given('ring', '20'), given('wrap', '5')],
  capacities: { PHONE: '1', CHAT: '3' },
};
const fresh: UserDraft = {
  ...base,
  teams: [named('Night'), named('Day')],
  skills: [skill('Billing', 3), skill('Sales', 1)],
  personalProfiles: [profile('one', 'Theirs')],
  properties: [given('ring', '25'), given('pause', '9')],
  capacities: { PHONE: '2', CHAT: '3' },
};

test('U10 what somebody else changed in the same list stays, and only my own members are sent', () => {
  const draft: UserDraft = {
    ...base,
    teams: [named('Night'), named('Late')],
    skills: [skill('Billing', 4)],
    properties: [...base.properties, given('beep', '1')],
    capacities: { PHONE: '1', CHAT: '4' },
  };
  const mine = rebased({ base, draft, fresh }, 'theirs');
  expect(updateInput(fresh, mine)).toEqual({
    teamIds: ['Day', 'Late', 'Night'],
    skills: [
      { skillId: 'Billing', level: 4 },
      { skillId: 'Sales', level: 1 },
    ],
    properties: [{ key: 'beep', value: 1 }],
    capacities: [{ channel: 'CHAT', count: 4 }],
  });
});

test('U10 of properties and channels a side is chosen only where both changed the same', () => {
  const draft: UserDraft = {
    ...base,
    properties: [given('ring', '30'), given('wrap', '5'), given('beep', '1')],
    capacities: { PHONE: '4', CHAT: '4' },
  };
  const sides = sidesOf(base, draft, fresh, [{ field: 'properties' }, { field: 'capacities' }]);
  const sent = (side: 'mine' | 'theirs') =>
    updateInput(fresh, {
      ...sides.mine,
      ...merged('properties', side, sides),
      ...merged('capacities', side, sides),
    });
  expect(sent('mine')).toEqual({
    properties: [
      { key: 'ring', value: 30 },
      { key: 'beep', value: 1 },
    ],
    capacities: [
      { channel: 'PHONE', count: 4 },
      { channel: 'CHAT', count: 4 },
    ],
  });
  expect(sent('theirs')).toEqual({
    properties: [{ key: 'beep', value: 1 }],
    capacities: [{ channel: 'CHAT', count: 4 }],
  });
});

test('U10 U12 a personal profile that somebody else deleted is made anew where mine is chosen', () => {
  const draft = { ...base, personalProfiles: [profile('one', 'One'), profile('two', 'Mine')] };
  const sides = sidesOf(base, draft, fresh, [{ field: 'personalProfiles' }]);
  expect(merged('personalProfiles', 'theirs', sides)).toEqual({ personalProfiles: fresh.personalProfiles });
  expect(merged('personalProfiles', 'mine', sides).personalProfiles).toMatchObject([
    { id: 'one', name: 'One' },
    { id: null, name: 'Mine' },
  ]);
});

const keys = ['a', 'b', 'c', 'd'];
const some = fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 0, max: 3 }).map(String));
const version = fc.record({ texts: some, teams: fc.subarray(keys), properties: some, capacities: some });
type Version = typeof version extends fc.Arbitrary<infer Value> ? Value : never;

const draftFrom = ({ texts, teams, properties, capacities }: Version): UserDraft => ({
  ...emptyDraft('en', named('group')),
  firstName: new Map(Object.entries(texts)).get('a') ?? '',
  lastName: new Map(Object.entries(texts)).get('b') ?? '',
  teams: teams.map(named),
  skills: Object.entries(texts).map(([id, level]) => skill(id, Number(level))),
  properties: Object.entries(properties).map(([key, text]) => given(key, text)),
  capacities: Object.fromEntries(keys.map((key) => [key, capacities[key] ?? ''])),
});

test('U10 whatever two people change, what I did not touch is never sent', () => {
  fc.assert(
    fc.property(version, version, version, (...versions) => {
      const [was, mine, theirs] = versions.map(draftFrom) as [UserDraft, UserDraft, UserDraft];
      const touched = updateInput(was, mine);
      for (const preferred of ['mine', 'theirs'] as const) {
        const result = rebased({ base: was, draft: mine, fresh: theirs }, preferred);
        const sent = updateInput(theirs, result);
        expect(Object.keys(touched)).toEqual(expect.arrayContaining(Object.keys(sent)));
        const own = (touched.properties ?? []).map(({ key }) => key);
        expect(own).toEqual(expect.arrayContaining((sent.properties ?? []).map(({ key }) => key)));
        const channels = (touched.capacities ?? []).map(({ channel }) => channel);
        expect(channels).toEqual(
          expect.arrayContaining((sent.capacities ?? []).map(({ channel }) => channel)),
        );
        for (const { id } of theirs.teams) {
          const dropped = was.teams.some((one) => one.id === id) && !mine.teams.some((one) => one.id === id);
          expect(result.teams.some((one) => one.id === id)).toBe(!dropped);
        }
      }
    }),
  );
});
