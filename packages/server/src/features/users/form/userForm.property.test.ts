import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser, problemsOf, readUser, updateUser } from '../../../testing/forms.ts';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import type { Named } from '../../../testing/userValues.ts';

let api: TestApi;
let teams: Named[];
let skills: Named[];
beforeAll(async () => {
  api = await startTestApi('user form');
  teams = Object.values(await api.teams('Night', 'Day', 'Late'));
  skills = Object.values(await api.skills('Billing', 'Sales'));
});
afterAll(() => api.stop());

const text = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((value) =>
      value
        .normalize('NFC')
        .replaceAll(/[\p{C}\p{Z}\u00ad]/gu, 'x')
        .slice(0, most),
    )
    .filter((value) => value.isWellFormed());
const digits = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019._-'), minLength: 1, maxLength: 30 });
const some = (all: readonly string[]) => fc.subarray([...all]);

const texts = {
  firstName: text(100),
  lastName: fc.option(text(100)),
  username: word,
  email: word.map((name) => `a${name.replaceAll(/[._-]/g, '')}@form.test`),
  mobile: fc.option(fc.integer({ min: 1_700_000_000, max: 1_799_999_999 }).map((number) => `+49${number}`)),
  agentId: word,
  extension: fc.option(digits(32)),
  pbxId: fc.option(digits(32)),
  numericId: fc.option(digits(6)),
  crmName: fc.option(text(200)),
  chatGreetingName: fc.option(text(200)),
  language: fc.constantFrom('en', 'de'),
  userType: fc.constantFrom('AGENT', 'SUPERVISOR', 'ADMINISTRATOR'),
};
const given = () =>
  fc.record({
    texts: fc.record(texts),
    teams: some(teams.map(({ id }) => id)),
    levels: fc.dictionary(fc.constantFrom(...skills.map(({ id }) => id)), fc.integer({ min: 1, max: 10 })),
    capacities: fc.dictionary(fc.constantFrom('PHONE', 'CHAT'), fc.integer({ min: 0, max: 100 })),
  });
type Given = ReturnType<typeof given> extends fc.Arbitrary<infer Value> ? Value : never;

const inputOf = ({ texts: values, teams: teamIds, levels, capacities }: Given) => ({
  ...values,
  teamIds,
  skills: Object.entries(levels).map(([skillId, level]) => ({ skillId, level })),
  capacities: Object.entries(capacities).map(([channel, count]) => ({ channel, count })),
});

const sorted = (list: unknown) => (list as { id: string }[]).map(({ id }) => id).sort();

async function expectHeld(id: string, { texts: values, teams: teamIds, levels, capacities }: Given) {
  const user = await readUser(api.client, id);
  expect(user).toMatchObject(values);
  expect(sorted(user.teams)).toEqual([...teamIds].sort());
  const held = (user.skills as { level: number; skill: Named }[]).map(({ skill, level }) => [
    skill.id,
    level,
  ]);
  expect(Object.fromEntries(held)).toEqual({ ...levels });
  const counts = (user.capacities as { channel: string; count: number }[]).map(({ channel, count }) => [
    channel,
    count,
  ]);
  expect(Object.fromEntries(counts)).toEqual({ ...capacities });
}

test('U1 to U6 whatever is valid is kept as given, edited to anything else valid, and undone to what it was', async () => {
  await fc.assert(
    fc.asyncProperty(given(), given(), async (first, second) => {
      const created = await createUser(api.client, { ...inputOf(first), roleIds: [api.site.roles.Agent] });
      expect(created.userErrors).toEqual([]);
      const id = created.user?.id ?? '';
      await expectHeld(id, first);
      const gone = Object.keys(first.capacities).filter((channel) => !(channel in second.capacities));
      const input = inputOf(second);
      const edited = await updateUser(api.client, {
        ...input,
        id,
        editToken: created.user?.editToken,
        capacities: [...input.capacities, ...gone.map((channel) => ({ channel, count: null }))],
      });
      expect(edited.userErrors).toEqual([]);
      await expectHeld(id, second);
      if (edited.run?.counts?.changed) await run(api.client, 'undoRun', { runId: edited.run.id });
      await expectHeld(id, first);
      await run(api.client, 'bulkDelete', { selection: { ids: [id] } });
    }),
    { numRuns: 8 },
  );
});

const wrong = {
  firstName: text(100).map((value) => `${value}${'x'.repeat(100)}`),
  username: word.map((value) => `${value} ${value}`),
  email: word,
  mobile: digits(9).map((value) => `1${value}`),
  agentId: word.map((value) => `${value}ü`),
  extension: digits(9).map((value) => `${value}a`),
  pbxId: digits(9).map((value) => `+${value}`),
  numericId: digits(6).map((value) => `${value}000000`),
  crmName: text(9).map((value) => `${value}\n${value}`),
  language: fc.constantFrom('tlh', 'EN', 'xx'),
};

test('U1 to U4 of any mixture of right and wrong values exactly the wrong ones are told, all at once', async () => {
  const names = Object.keys(wrong) as (keyof typeof wrong)[];
  await fc.assert(
    fc.asyncProperty(
      fc.record(texts),
      fc.record(wrong),
      fc.subarray(names, { minLength: 1 }),
      async (right, bad, chosen) => {
        const input = { ...right, roleIds: [api.site.roles.Agent] };
        for (const name of chosen) Object.assign(input, { [name]: bad[name] });
        const refused = await createUser(api.client, input);
        expect(problemsOf(refused)).toEqual(chosen.map((name) => `${name} INVALID`).sort());
        expect(refused.user).toBeNull();
      },
    ),
    { numRuns: 20 },
  );
});
