import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, sql } from '../../platform/database/sql.ts';
import { plan } from '../../testing/imports.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';
import type { TestSite } from '../../testing/TestSite.ts';
import { administering } from '../roles/administrators.ts';
import { builtInRoles } from '../roles/builtInRoles.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('concurrent administrators');
});
afterAll(() => api.stop());

interface Person {
  client: TestClient;
  id: string;
  username: string;
  /** The custom role by which this person, and nobody else, administers. */
  role: string;
}

type Blow = () => Promise<unknown>;
/** A way to end the administration of the other, ready to be sent. */
type Way = (me: Person, other: Person, agent: string) => Promise<Blow> | Blow;

const send = (me: Person, mutation: string, input: string) => () =>
  me.client.send(`mutation { ${mutation}(input: { ${input} }) { userErrors { code } } }`);
const whom = ({ id }: Person) => `selection: { ids: ["${id}"] }`;

const ways: Record<string, Way> = {
  'taking the role': (me, other, agent) =>
    send(me, 'bulkAssignRoles', `${whom(other)}, roleIds: ["${agent}"], mode: REPLACE`),
  locking: (me, other) => send(me, 'bulkLock', whom(other)),
  suspending: (me, other) => send(me, 'bulkSuspend', whom(other)),
  deleting: (me, other) => send(me, 'bulkDelete', whom(other)),
  'editing the role': (me, other) => send(me, 'updateRole', `id: "${other.role}", permissions: [USERS_READ]`),
  'narrowing the role': (me, other) => send(me, 'updateRole', `id: "${other.role}", scope: TEAMS`),
  'deleting the role': (me, other, agent) =>
    send(me, 'deleteRole', `id: "${other.role}", reassignTo: "${agent}"`),
  'an import': async (me, other) => {
    const planned = await plan(me.client, `Username,Role\n${other.username},=Agent\n`, {
      existing: 'UPDATE',
    });
    return send(me, 'applyPlan', `planId: "${planned.run.id}"`);
  },
};

async function makePerson(site: TestSite, name: string): Promise<Person> {
  const admin = builtInRoles.find((role) => role.name === 'Admin');
  const role = await site.role(name, [...(admin?.permissions ?? [])]);
  const user = await site.user({ username: name, roles: [role] });
  return { client: await api.as(user), id: user.id, username: user.username, role };
}

const left = (site: TestSite) =>
  site.run((em) =>
    row<{ count: number }>(
      em,
      sql`select count(distinct u.id)::int as count from users u join user_roles m on m.user_id = u.id
          join roles r on r.id = m.role_id where ${administering} and u.status in ('ACTIVE', 'INVITED')`,
    ),
  );

let made = 0;

async function duel(first: Way, second: Way): Promise<number> {
  made += 1;
  const site = await api.newSite(`duel-${made}`);
  const ann = await makePerson(site, 'ann');
  const ben = await makePerson(site, 'ben');
  const agent = site.roles.Agent ?? '';
  const blows = [await first(ann, ben, agent), await second(ben, ann, agent)];
  await Promise.all(blows.map((blow) => blow()));
  return (await left(site)).count;
}

const names = Object.keys(ways);
const pairs = names.flatMap((name, at): [string, string][] => [
  [name, name],
  [name, names[(at + 3) % names.length] ?? name],
]);

test.each(pairs)(
  'U9 two administrators who remove each other at once, by %s and by %s, leave one',
  async (a, b) => {
    expect(await duel(ways[a] as Way, ways[b] as Way)).toBe(1);
  },
);
