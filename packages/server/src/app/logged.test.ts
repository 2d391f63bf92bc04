import { GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../platform/database/sql.ts';
import { startTestApi } from '../testing/startTestApi.ts';
import type { TestApi } from '../testing/TestApi.ts';
import { buildSchema } from './buildSchema.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi('logged', { work: false });
});
afterAll(() => api.stop());

const named = ['AgentGroup', 'BusinessUnit', 'Feature', 'Skill', 'Team', 'UserGroup'] as const;

interface World {
  ids: Record<string, string>;
}

/** Calls that do change something; each must leave a run or rows of the change log in the site. */
const calls: Record<string, (world: World) => string> = {
  ...Object.fromEntries(named.map((kind) => [`create${kind}`, () => `name: "New ${kind}"`])),
  ...Object.fromEntries(
    named.map((kind) => [`rename${kind}`, ({ ids }: World) => `id: "${ids[kind]}", name: "Other ${kind}"`]),
  ),
  createApiToken: () =>
    `name: "Tool", permissions: [USERS_READ], expiresAt: "${new Date(Date.now() + 86_400_000).toISOString()}"`,
  revokeApiToken: ({ ids }) => `id: "${ids.token}"`,
  createDataCenter: () => 'code: "QQ", name: "Q"',
  updateDataCenter: ({ ids }) => `id: "${ids.dataCenter}", code: "UK", name: "Leeds"`,
  createOrgUnit: () => 'name: "Upper"',
  renameOrgUnit: ({ ids }) => `id: "${ids.orgUnit}", name: "Renamed"`,
  moveOrgUnit: ({ ids }) => `id: "${ids.orgUnit}", parentId: "${ids.parent}"`,
  createProfile: ({ ids }) => `userGroupId: "${ids.UserGroup}", name: "Late", skills: []`,
  createRole: () => 'name: "Lead", userType: SUPERVISOR, scope: TEAMS, permissions: [USERS_READ]',
  updateRole: ({ ids }) => `id: "${ids.role}", permissions: [USERS_READ]`,
  setDefaultUserGroup: ({ ids }) => `userGroupId: "${ids.UserGroup}"`,
  setLicenseSeats: () => 'license: CONTACT, seats: 77',
  setSiteProperty: () => 'key: "ringTimeout", value: 33',
  setUserGroupResourceFilter: ({ ids }) =>
    `userGroupId: "${ids.UserGroup}", filter: { skill: { empty: true } }`,
  updateProfile: ({ ids }) => `id: "${ids.profile}", name: "Early", skills: []`,
  updateSiteSettings: () => 'secondApproval: true',
  setMessageTemplate: () => 'kind: CONTACT_CHANGED, language: "en", subject: "S", body: "B", sms: "M"',
  resetMessageTemplate: () => 'kind: CONTACT_CHANGED, language: "en"',
  endSession: ({ ids }) => `id: "${ids.session}"`,
  erasePersonalData: ({ ids }) => `userId: "${ids.deleted}", reason: "r", confirm: "${ids.username}"`,
  exportUsers: ({ ids }) =>
    `selection: { ids: ["${ids.user}"] }, columns: [NAME], format: CSV, deliver: DOWNLOAD`,
};

/** What writes and leaves nothing in the log of the site, and why; or where else its trace is proved. */
const exceptions: Record<string, string> = {
  beginSecondFactor: 'Nothing is on until it is confirmed.',
  changeOwnContact: 'Nothing is changed until the code is given back (confirmOwnContact).',
  changeOwnPassword: 'A run of oneself: features/accounts tests it.',
  confirmOwnContact: 'A run of oneself: features/accounts tests it.',
  confirmSecondFactor: 'A run of oneself: features/accounts tests it.',
  removeSecondFactor: 'A run of oneself: features/accounts tests it.',
  renewRecoveryCodes: 'A run of oneself: features/accounts tests it.',
  setOwnLanguage: 'A run of oneself: features/accounts tests it.',
  confirmSignIn: 'Signing in changes no account; a lock by failures is a run.',
  signIn: 'Signing in changes no account; a lock by failures is a run.',
  signOut: 'One’s own session.',
  endOtherSessions: 'One’s own sessions.',
  updateSingleSignOn: 'features/singleSignOn/singleSignOn.test.ts.',
  testSingleSignOn: 'Asks the provider and changes nothing.',
  switchSite: 'One’s own session.',
  forgotPassword: 'Logged by the job that sends: features/accounts/messages.test.ts.',
  resetPassword: 'A run of oneself: features/accounts/messages.test.ts.',
  contactStarted: 'Presence is what the phone system says, minute by minute, and no change of an account.',
  contactEnded: 'As contactStarted.',
  logOn: 'As contactStarted.',
  logOff: 'As contactStarted; log-offs by administrators are runs.',
  correctImport: 'A draft; what the import does is its run.',
  createView: 'A view changes nobody and nothing of the site.',
  updateView: 'A view changes nobody and nothing of the site.',
  deleteView: 'A view changes nobody and nothing of the site.',
  saveSelection: 'A draft of one’s own.',
  retryMessages: 'The outbox keeps what was tried.',
  createSite: 'In the log of the new site: features/sites/sites.test.ts.',
  closeSite: 'In the log of that site: features/sites/sites.test.ts.',
  reopenSite: 'In the log of that site: features/sites/sites.test.ts.',
  grantSite: 'features/sites/sites.test.ts.',
  revokeSiteGrant: 'features/sites/sites.test.ts.',
  setUp: 'Makes the first site, before which there is no log.',
};

async function makeWorld(): Promise<World> {
  const { site } = api;
  const first = <T>(all: Record<string, T>) => Object.values(all)[0] as T;
  const user = await api.user({ roles: ['Admin'] });
  const deleted = await api.user({ status: 'DELETED' });
  await api.as(user);
  const { id: session } = await row<{ id: string }>(
    api.database.em.fork(),
    sql`insert into sessions (user_id, home_site_id, site_id, token_hash, expires_at)
        values (${user.id}, ${site.id}, ${site.id}, 'hash', now() + interval '1 day') returning id`,
  );
  const { id: token } = await site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into api_tokens (site_id, name, token_hash, permissions, created_by, expires_at)
        values (${site.id}, 'Old', 'hash', '{users.read}', ${user.id}, now() + interval '1 day') returning id`,
    ),
  );
  const group = await site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into user_groups (site_id, name) values (${site.id}, 'Group') returning id`,
    ),
  );
  return {
    ids: {
      user: user.id,
      deleted: deleted.id,
      username: deleted.username,
      session,
      token,
      AgentGroup: first(await site.agentGroups('a')).id,
      BusinessUnit: first(await site.businessUnits('b')).id,
      Feature: first(await site.features('f')).id,
      Skill: first(await site.skills('s')).id,
      Team: first(await site.teams('t')).id,
      UserGroup: group.id,
      profile: (await site.profile(group.id, 'p')).id,
      dataCenter: first(await site.dataCenters('DE')).id,
      orgUnit: (await site.orgUnit('Lower')).id,
      parent: (await site.orgUnit('Parent')).id,
      role: await site.role('Old lead', []),
    },
  };
}

const traces = () =>
  api.site.run((em) =>
    rows(
      em,
      sql`select id::text from runs where status not in ('PLANNED', 'PLANNING')
                 union all select id::text from changes`,
    ),
  );

test('C1 every mutation that changes something leaves a run or an event, or a reason why not', async () => {
  const schema = await buildSchema();
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const silent = fields.filter(({ type }) => {
    const payload = 'ofType' in type ? type.ofType : type;
    return !(payload instanceof GraphQLObjectType && 'run' in payload.getFields());
  });
  expect([...Object.keys(calls), ...Object.keys(exceptions)].sort()).toEqual(
    silent.map(({ name }) => name).sort(),
  );
  const world = await makeWorld();
  const without: string[] = [];
  for (const [mutation, input] of Object.entries(calls)) {
    const before = (await traces()).length;
    const answer = await api.query<Record<string, { userErrors: unknown[] }>>(
      `mutation { ${mutation}(input: { ${input(world)} }) { userErrors { code message } } }`,
    );
    expect({ mutation, ...answer[mutation] }).toEqual({ mutation, userErrors: [] });
    if ((await traces()).length === before) without.push(mutation);
  }
  expect(without).toEqual([]);
});
