import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, sql } from '../../platform/database/sql.ts';
import { startTestApi } from '../../testing/startTestApi.ts';
import type { TestApi } from '../../testing/TestApi.ts';
import type { TestClient } from '../../testing/TestClient.ts';

let api: TestApi;
let system: TestClient;
beforeAll(async () => {
  api = await startTestApi('sites');
  await rows(api.database.em.fork(), sql`select make_system_administrator(${api.admin.id})`);
  system = api.client;
});
afterAll(() => api.stop());

interface Saved {
  site: { id: string; slug: string; name: string; closedAt: string | null } | null;
  userErrors: { code: string; path: string[] }[];
}

const SITE = '{ site { id slug name timeZone closedAt } userErrors { code path message } }';

async function act(mutation: 'createSite' | 'closeSite' | 'reopenSite', input: object, by = system) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await by.query<Record<string, Saved>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) ${SITE} }`,
    { input },
  );
  return answer[mutation] as Saved;
}

test('W9 a system administrator makes a site and can act in it at once, with its roles, pools and user group', async () => {
  const made = await act('createSite', {
    slug: 'fabrikam',
    name: ' Fabrikam ',
    timeZone: 'Europe/Berlin',
    languages: ['de', 'en'],
    licenses: [{ license: 'CONTACT', seats: 5 }],
  });
  expect(made).toMatchObject({
    site: { slug: 'fabrikam', name: 'Fabrikam', closedAt: null },
    userErrors: [],
  });
  const { viewer } = await system.query<{
    viewer: { systemAdministrator: boolean; sites: { slug: string }[] };
  }>('{ viewer { systemAdministrator sites { slug } } }');
  expect(viewer).toEqual({ systemAdministrator: true, sites: [{ slug: 'north' }, { slug: 'fabrikam' }] });
  const there = await system
    .inSite('fabrikam')
    .query<Record<string, unknown>>(
      '{ viewer { site { slug timeZone languages } } roles { name } licensePools { license seats } userGroups { name } }',
    );
  expect(there).toMatchObject({
    viewer: { site: { slug: 'fabrikam', timeZone: 'Europe/Berlin', languages: ['de', 'en'] } },
    licensePools: [{ license: 'CONTACT', seats: 5 }],
    userGroups: [{ name: 'Everyone' }],
  });
  expect(there.roles).toHaveLength(6);
});

test('W9 all that is wrong with a new site is told at once, and nothing is left of it', async () => {
  const wrong = await act('createSite', {
    slug: 'No!',
    name: ' ',
    timeZone: 'Mars/Base',
    languages: ['en', 'xx-!'],
  });
  expect(wrong.userErrors.map(({ path }) => path.join('.'))).toEqual([
    'slug',
    'name',
    'timeZone',
    'languages.1',
  ]);
  for (const slug of ['north', 'graphql']) {
    expect((await act('createSite', { slug, name: 'Again' })).userErrors).toMatchObject([{ path: ['slug'] }]);
  }
  const small = { slug: 'small', name: 'Small', licenses: [{ license: 'CONTACT', seats: 2 }] };
  expect((await act('createSite', small)).userErrors).toMatchObject([
    { code: 'INVALID', path: ['licenses'] },
  ]);
  const { allSites } = await system.query<{ allSites: { slug: string }[] }>('{ allSites { slug } }');
  expect(allSites.map(({ slug }) => slug)).toEqual(['fabrikam', 'north']);
});

test('W9 a closed site lets nobody in until it is opened again, and nobody closes their own', async () => {
  const { site, client } = await api.otherSite('west');
  const { allSites } = await system.query<{ allSites: { id: string; slug: string }[] }>(
    '{ allSites(search: "WES") { id slug } }',
  );
  expect(allSites).toEqual([{ id: site.id, slug: 'west' }]);
  const typo = await act('closeSite', { id: site.id, confirmSlug: 'wset' });
  expect(typo.userErrors).toMatchObject([{ code: 'INVALID', path: ['confirmSlug'] }]);
  const closed = await act('closeSite', { id: site.id, confirmSlug: 'west' });
  expect(closed.site?.closedAt).not.toBeNull();
  expect(await client.refusal('{ users(first: 1) { totalCount } }')).toBe('UNAUTHENTICATED');
  const signIn = await api.anonymous.query<{ signIn: Saved }>(
    'mutation { signIn(input: { login: "admin.west", password: "x", site: "west" }) { userErrors { code path } } }',
  );
  expect(signIn.signIn.userErrors).toMatchObject([{ code: 'NO_SUCH_SITE' }]);
  expect((await act('reopenSite', { id: site.id })).site?.closedAt).toBeNull();
  const own = await act('closeSite', { id: api.site.id, confirmSlug: 'north' });
  expect(own.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
});

test('R2 W9 nobody else sees, makes or closes sites, nor a token of a system administrator', async () => {
  const { client: other } = await api.otherSite('east');
  for (const text of [
    '{ allSites { name } }',
    `mutation { createSite(input: { slug: "mine", name: "Mine" }) ${SITE} }`,
    `mutation { closeSite(input: { id: "${api.site.id}", confirmSlug: "north" }) ${SITE} }`,
    `mutation { reopenSite(input: { id: "${api.site.id}" }) ${SITE} }`,
    `mutation { grantSite(input: { homeSite: "north", login: "admin.north", roleId: "x" }) { userErrors { code } } }`,
  ]) {
    expect(await other.refusal(text)).toBe('FORBIDDEN');
  }
});

const GRANT = '{ siteGrant { id name username homeSite role own } userErrors { code path } }';

test('W9 U6 a person of another site is let in with a role of this one, and out again at once', async () => {
  const { site, admin, client } = await api.otherSite('far');
  const roleId = api.site.roles.Supervisor;
  const grant = async (input: object) =>
    (
      await system.query<{ grantSite: { siteGrant: { id: string } | null; userErrors: unknown[] } }>(
        `mutation ($input: GrantSiteInput!) { grantSite(input: $input) ${GRANT} }`,
        { input },
      )
    ).grantSite;
  const wrong = await grant({ homeSite: 'far', login: 'nobody', roleId: site.roles.Agent });
  expect(wrong.userErrors).toEqual([
    { code: 'UNKNOWN_ID', path: ['login'] },
    { code: 'UNKNOWN_ID', path: ['roleId'] },
  ]);
  const here = client.inSite('north');
  expect(await here.refusal('{ users(first: 1) { totalCount } }')).toBe('FORBIDDEN');
  const given = await grant({ homeSite: 'far', login: admin.username, roleId });
  expect(given).toMatchObject({
    siteGrant: { name: 'Dana Weber', username: 'admin.far', role: 'Supervisor', own: false },
    userErrors: [],
  });
  expect((await grant({ homeSite: 'far', login: admin.username, roleId })).siteGrant?.id).toBe(
    given.siteGrant?.id,
  );
  await here.query('{ users(first: 1) { totalCount } }');
  const { siteGrants } = await api.query<{ siteGrants: unknown[] }>('{ siteGrants { id } }');
  expect(siteGrants).toEqual([{ id: given.siteGrant?.id }]);
  await api.query(
    `mutation { revokeSiteGrant(input: { id: "${given.siteGrant?.id}" }) { siteGrant { id } userErrors { code } } }`,
  );
  expect(await here.refusal('{ users(first: 1) { totalCount } }')).toBe('FORBIDDEN');
});

test('U6 W9 a system administrator gives nobody more in a site than they may do there themselves', async () => {
  const { site } = await api.otherSite('narrow');
  const role = await site.role('Keeper', ['users.read', 'roles.manage']);
  await site.run((em) =>
    rows(
      em,
      sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
          values (${site.id}, ${api.admin.id}, ${api.site.id}, ${role})`,
    ),
  );
  const there = api.client.inSite('narrow');
  const person = await api.user();
  const give = async (roleId: string | undefined) =>
    (
      await there.query<{ grantSite: { siteGrant: object | null; userErrors: object[] } }>(
        `mutation ($input: GrantSiteInput!) { grantSite(input: $input) ${GRANT} }`,
        { input: { homeSite: 'north', login: person.username, roleId } },
      )
    ).grantSite;
  expect(await give(site.roles.Admin)).toEqual({
    siteGrant: null,
    userErrors: [{ code: 'ROLE_ABOVE_OWN', path: ['roleId'] }],
  });
  expect((await give(role)).userErrors).toEqual([]);
});

test('C1 who made, closed and opened a site, and whom they let in, stands in the log of that site', async () => {
  const { site } = await act('createSite', { slug: 'logged', name: 'Logged' });
  const there = system.inSite('logged');
  const person = await api.user();
  const { roles } = await there.query<{ roles: { id: string; name: string }[] }>('{ roles { id name } }');
  const input = `{ homeSite: "north", login: "${person.username}", roleId: "${roles[0]?.id}" }`;
  const { grantSite } = await there.query<{ grantSite: { siteGrant: { id: string } } }>(
    `mutation { grantSite(input: ${input}) { siteGrant { id } } }`,
  );
  await there.query(
    `mutation { revokeSiteGrant(input: { id: "${grantSite.siteGrant.id}" }) { siteGrant { id } } }`,
  );
  await act('closeSite', { id: site?.id, confirmSlug: 'logged' });
  await act('reopenSite', { id: site?.id });
  const { changes } = await there.query<{ changes: { nodes: object[] } }>(
    '{ changes(first: 20) { nodes { field before after subject { type name } actor { name } } } }',
  );
  const settings = { type: 'SETTINGS', name: '' };
  const grant = { type: 'SITE_GRANT', name: 'North' };
  const actor = { name: 'Dana Weber' };
  const role = roles[0]?.name;
  expect(changes.nodes).toEqual([
    { field: 'site', before: 'closed', after: 'open', subject: settings, actor },
    { field: 'site', before: 'open', after: 'closed', subject: settings, actor },
    { field: 'role', before: role, after: null, subject: grant, actor },
    { field: 'person', before: person.id, after: null, subject: grant, actor },
    { field: 'role', before: null, after: role, subject: grant, actor },
    { field: 'person', before: null, after: person.id, subject: grant, actor },
    { field: 'site', before: null, after: 'open', subject: settings, actor },
  ]);
});

test('W9 whoever two accounts fit is not let in, nor who is locked', async () => {
  const { site } = await api.otherSite('twins');
  const [one] = await site.users([
    { username: 'kim@twins.test' },
    { email: 'kim@twins.test' },
    { username: 'lee', status: 'LOCKED' },
  ]);
  const wrong = async (login: string) =>
    (
      await system.query<{ grantSite: { userErrors: { code: string }[] } }>(
        `mutation ($input: GrantSiteInput!) { grantSite(input: $input) ${GRANT} }`,
        { input: { homeSite: 'twins', login, roleId: api.site.roles.Agent } },
      )
    ).grantSite.userErrors.map(({ code }) => code);
  expect(one?.username).toBe('kim@twins.test');
  expect(await wrong('kim@twins.test')).toEqual(['INVALID']);
  expect(await wrong('lee')).toEqual(['UNKNOWN_ID']);
});

test('W9 B24 what is due in a closed site waits until it is opened again', async () => {
  const { site, admin } = await api.otherSite('dues');
  const due = (status: string, column: string) =>
    site.run((em) =>
      rows(
        em,
        sql`insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, ${sql.ref(column)})
            values (${site.id}, 'LOCK', ${status}, ${admin.id}, 'Dana', 'bulkLock', '{}', '{}', now() - interval '1 hour')`,
      ),
    );
  const em = api.database.em.fork();
  const turns = async () =>
    (await rows(em, sql`select turn from due_runs() where site_id = ${site.id} order by 1`)).length;
  await rows(em, sql`select set_site_closed(${api.admin.id}, ${site.id}, true)`);
  await due('SCHEDULED', 'scheduled_at');
  await due('APPLIED', 'revert_at');
  expect(await turns()).toBe(0);
});
