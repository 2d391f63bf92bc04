import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { row, rows, type Sql, sql } from '../platform/database/sql.ts';
import { exportNow } from '../testing/exports.ts';
import { run } from '../testing/runs.ts';
import { startTestApi } from '../testing/startTestApi.ts';
import type { TestApi } from '../testing/TestApi.ts';
import type { TestSite } from '../testing/TestSite.ts';
import { withoutSiteFilter } from '../testing/withoutSiteFilter.ts';
import { buildSchema } from './buildSchema.ts';

/** Stands in every name of the other site, so that a row of it cannot pass unseen. */
const MARK = 'Southmark';

interface Foreign {
  site: TestSite;
  user: string;
  team: string;
  skill: string;
  role: string;
  agentGroup: string;
  businessUnit: string;
  feature: string;
  profile: string;
  dataCenter: string;
  orgUnit: string;
  run: string;
  plan: string;
  selection: string;
  upload: string;
  import: string;
  pictureImport: string;
  export: string;
  token: string;
  session: string;
  view: string;
}

let api: TestApi;
let foreign: Foreign;
let mine: string;
let myUnit: string;

beforeAll(async () => {
  api = await startTestApi('isolation');
  mine = (await api.user()).id;
  myUnit = (await api.site.orgUnit('Mine')).id;
  // What no built-in role holds.
  const reporter = await api.site.role('Reporter', ['presence.report']);
  await api.site.run((em) =>
    rows(
      em,
      sql`insert into user_roles (site_id, user_id, role_id) values (${api.site.id}, ${api.admin.id}, ${reporter})`,
    ),
  );
  const { site, client } = await api.otherSite('south');
  const [team] = Object.values(await site.teams(`${MARK} team`));
  const [skill] = Object.values(await site.skills(`${MARK} skill`));
  const [agentGroup] = Object.values(await site.agentGroups(`${MARK} agent group`));
  const [businessUnit] = Object.values(await site.businessUnits(`${MARK} business unit`));
  const [feature] = Object.values(await site.features(`${MARK} feature`));
  const profile = await site.profile(site.userGroupId, `${MARK} profile`);
  const [dataCenter] = Object.values(await site.dataCenters('ZZ'));
  const orgUnit = await site.orgUnit(`${MARK} unit`);
  const role = await site.role(`${MARK} role`, []);
  const user = await site.user({ lastName: MARK, username: MARK, teams: team ? [team] : [] });
  const input = { selection: { ids: [user.id] }, skills: [{ skillId: skill?.id, level: 2 }], mode: 'MERGE' };
  const applied = await run(client, 'bulkUpdateSkills', { ...input, reason: MARK });
  await run(client, 'bulkResetPassword', { selection: { ids: [user.id] }, reason: MARK });
  await site.run((em) => rows(em, sql`update outbox set status = 'FAILED', error = ${MARK}`));
  const plan = await run(client, 'bulkDelete', { selection: { ids: [user.id] }, reason: MARK, dryRun: true });
  const { saveSelection } = await client.query<{ saveSelection: { savedSelection: { id: string } } }>(
    `mutation { saveSelection(input: { keys: ["${MARK}"] }) { savedSelection { id } } }`,
  );
  const token = await site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into api_tokens (site_id, name, token_hash, permissions, created_by, expires_at)
          values (${site.id}, ${MARK}, 'hash', '{users.read}', ${user.id}, now() + interval '1 day') returning id`,
    ),
  );
  const session = await row<{ id: string }>(
    api.database.em.fork(),
    sql`insert into sessions (user_id, home_site_id, site_id, token_hash, expires_at, user_agent)
        values (${user.id}, ${site.id}, ${site.id}, 'hash', now() + interval '1 day', ${MARK}) returning id`,
  );
  const view = await site.run((em) =>
    row<{ id: string }>(
      em,
      sql`insert into saved_views (site_id, owner_id, name, shared, state)
          values (${site.id}, ${user.id}, ${MARK}, true, ${JSON.stringify({ query: '', columns: [], density: 'NORMAL' })}::jsonb)
          returning id`,
    ),
  );
  await site.user({ username: `${MARK}on`, loggedOn: true });
  const exported = await exportNow(client, { selection: { ids: [user.id] }, columns: ['NAME'] });
  const { upload, imported } = await insertImport(site, plan.id);
  foreign = {
    site,
    user: user.id,
    team: team?.id ?? '',
    skill: skill?.id ?? '',
    role,
    agentGroup: agentGroup?.id ?? '',
    businessUnit: businessUnit?.id ?? '',
    feature: feature?.id ?? '',
    profile: profile.id,
    dataCenter: dataCenter?.id ?? '',
    orgUnit: orgUnit.id,
    run: applied.id,
    plan: plan.id,
    selection: saveSelection.savedSelection.id,
    upload,
    import: imported,
    pictureImport: await insertPictures(site, plan.id, user.id),
    export: exported.id,
    token: token.id,
    session: session.id,
    view: view.id,
  };
});

function insertImport(site: TestSite, runId: string) {
  return site.run((em) =>
    row<{ upload: string; imported: string }>(
      em,
      sql`with upload as (
            insert into uploads (site_id, owner_id, name, bytes, kind, complete)
            values (${site.id}, ${site.id}, ${`${MARK}.csv`}, 10, 'csv', true) returning id),
          chunk as (
            insert into upload_chunks (upload_id, site_id, ordinal, content)
            select id, ${site.id}, 0, convert_to(${`First Name,Email Address\n${MARK},a@b.test`}, 'UTF8') from upload)
          insert into imports (site_id, run_id, format, file_name, upload_ids, options)
          select ${site.id}, ${runId}, 'CONTACTS', ${`${MARK}.csv`}, array[id], '{}' from upload
          returning id as imported, upload_ids[1] as upload`,
    ),
  );
}

/** A picture, and an import of one, under the mark of the other site. */
async function insertPictures(site: TestSite, runId: string, userId: string): Promise<string> {
  const { id } = await site.run((em) =>
    row<{ id: string }>(
      em,
      sql`with content as (
            insert into picture_contents (site_id, etag, content, thumbnail)
            values (${site.id}, ${MARK}, ${MARK}::bytea, ${MARK}::bytea) returning etag),
          given as (insert into pictures (site_id, user_id, etag) select ${site.id}, ${userId}, etag from content),
          made as (
            insert into picture_imports (site_id, run_id, upload_id, file_name, match_by)
            values (${site.id}, ${runId}, ${site.id}, ${MARK}, 'AGENT_ID') returning id),
          file as (
            insert into picture_import_rows (import_id, site_id, ordinal, path, outcome, user_id)
            select id, ${site.id}, 1, ${MARK}, 'INSERTED', ${userId} from made)
          select id from made`,
    ),
  );
  return id;
}
afterAll(() => api.stop());

const soon = new Date(Date.now() + 86_400_000).toISOString();
const USER = 'id name username email';
const RUN =
  'id kind status reason actor { name } differences(first: 9) { nodes { user { name } fields { added } } }';
const BULK = `{ run { ${RUN} counts { selected changed } } userErrors { code } }`;
const PRESENCE = '{ presence { userId } userErrors { code } }';
const list = (field: string, inner = 'name') => `{ ${field}(first: 200) { nodes { ${inner} } totalCount } }`;

/** Every operation of the schema, asked for what belongs to the other site. */
const operations: Record<string, (f: Foreign) => string> = {
  'Query.apiTokens': () => '{ apiTokens { name createdByName } }',
  'Query.accountLocks': () =>
    `{ accountLocks(first: 200, filter: { text: "${MARK}" }) { nodes { user { name } note } totalCount } }`,
  'Query.agentGroups': () => list('agentGroups'),
  'Query.businessUnits': () => list('businessUnits'),
  'Query.changes': (f) =>
    `{ a: changes(first: 200) { nodes { reason user { name } } }
       b: changes(first: 200, filter: { user: "${f.user}" }) { nodes { reason user { name } added } }
       c: changes(first: 200, filter: { run: "${f.run}" }) { nodes { reason user { name } added } } }`,
  'Query.changeLogHead': () => '{ changeLogHead { position hash } }',
  'Query.userStateAt': (f) =>
    `{ userStateAt(userId: "${f.user}", at: "${new Date().toISOString()}") { existed fields { field was } } }`,
  'Query.dataCenters': () => '{ dataCenters { name code } }',
  'Query.import': (f) => `{ import(id: "${f.import}") { id fileName } }`,
  'Query.export': (f) => `{ export(id: "${f.export}") { id url actorName } }`,
  'Query.imports': () => '{ imports(first: 200) { nodes { fileName } totalCount } }',
  'Query.importMapping': (f) => `{ importMapping(uploadId: "${f.upload}") { fileName } }`,
  'Query.onboardingMapping': (f) =>
    `{ onboardingMapping(uploadIds: ["${f.upload}"]) { details { fileName } problems { code } } }`,
  'Query.importTemplates': () => '{ importTemplates { columns { values } } }',
  'Query.licensePools': () => '{ licensePools { license used } }',
  'Query.groupProfiles': (f) =>
    `{ a: groupProfiles { id name } b: groupProfiles(userGroupId: "${f.site.userGroupId}") { id name } }`,
  'Query.limits': () => '{ limits { depth } }',
  'Query.properties': () => '{ properties { key name } }',
  'Query.features': () => list('features'),
  'Query.node': (f) =>
    `{ a: node(id: "${f.user}") { id ... on User { ${USER} } } b: node(id: "${f.team}") { id ... on Team { name } }
       c: node(id: "${f.run}") { id ... on Run { ${RUN} } } d: node(id: "${f.skill}") { id ... on Skill { name } } }`,
  'Query.nodes': (f) =>
    `{ nodes(ids: ["${f.user}", "${f.team}", "${f.skill}", "${f.run}"]) { ... on User { ${USER} } ... on Team { name } ... on Run { reason } } }`,
  'Query.accountLink': () => '{ accountLink(token: "no") { username siteName } }',
  'Query.outbox': () => '{ outbox(first: 200) { nodes { address error user { name } } totalCount } }',
  'Query.orgUnits': () => '{ orgUnits { name path } }',
  'Query.roles': () => '{ roles { name } }',
  'Query.run': (f) => `{ a: run(id: "${f.run}") { ${RUN} } b: run(id: "${f.plan}") { ${RUN} } }`,
  'Query.runs': () => `{ runs(first: 200) { nodes { ${RUN} } totalCount } }`,
  'Query.seatsChanges': () => '{ seatsChanges { actorName } }',
  'Query.selectionCount': (f) =>
    `{ a: selectionCount(selection: { ids: ["${f.user}"] }) { count outside }
       b: selectionCount(selection: { savedSelection: "${f.selection}" }) { count outside }
       c: selectionCount(selection: { filter: { where: { text: "${MARK}" } } }) { count outside } }`,
  'Query.siteSettings': () => '{ siteSettings { timeZone guardCount } }',
  'Query.skills': () => list('skills'),
  'Query.teams': () => list('teams'),
  'Query.user': (f) =>
    `{ user(id: "${f.user}") { ${USER} teams { name } profiles { name } features { name } properties { value } resourceFilter } }`,
  'Query.uploadPreview': (f) =>
    `{ uploadPreview(reading: { uploadId: "${f.upload}" }) { fileName rows { cells } } }`,
  'Query.userGroups': () => '{ userGroups { name } }',
  'Query.users': (f) =>
    `{ a: users(first: 200) { nodes { ${USER} } totalCount }
       b: users(first: 200, filter: { ids: { in: ["${f.user}"] } }) { nodes { ${USER} } totalCount }
       c: users(first: 200, filter: { team: { in: ["${f.team}"] } }) { nodes { ${USER} } totalCount } }`,
  'Query.usedIds': () => '{ usedIds(kind: EXTENSION) { taken { value holder { name } } } }',
  'Query.viewer': () => '{ viewer { name site { name } sites { name } } }',
  'Mutation.applyPlan': (f) => `mutation { applyPlan(input: { planId: "${f.plan}" }) ${BULK} }`,
  'Mutation.bulkAssignTeams': (f) =>
    `mutation { a: bulkAssignTeams(input: { selection: { ids: ["${f.user}"] }, teamIds: [], mode: REPLACE }) ${BULK}
       b: bulkAssignTeams(input: { selection: { ids: ["${mine}"] }, teamIds: ["${f.team}"], mode: ADD }) ${BULK} }`,
  'Mutation.exportUsers': (f) =>
    `mutation { a: exportUsers(input: { selection: { ids: ["${f.user}"] }, columns: [NAME], format: CSV }) { export { id rows } userErrors { code } }
       b: exportUsers(input: { selection: { savedSelection: "${f.selection}" }, columns: [NAME], format: CSV }) { export { id rows } userErrors { code } }
       c: exportUsers(input: { selection: { filter: { where: { text: "${MARK}" } } }, columns: [NAME], format: CSV }) { export { id rows } userErrors { code } } }`,
  'Mutation.erasePersonalData': (f) =>
    `mutation { erasePersonalData(input: { userId: "${f.user}", reason: "r", confirm: "${f.user}" }) { erased userErrors { code } } }`,
  'Mutation.bulkDelete': (f) =>
    `mutation { a: bulkDelete(input: { selection: { ids: ["${f.user}"] } }) ${BULK}
       b: bulkDelete(input: { selection: { savedSelection: "${f.selection}" } }) ${BULK}
       c: bulkDelete(input: { selection: { filter: { where: { text: "${MARK}" } } } }) ${BULK} }`,
  'Mutation.bulkUpdateSkills': (f) =>
    `mutation { a: bulkUpdateSkills(input: { selection: { ids: ["${f.user}"] }, skills: [], mode: REPLACE }) ${BULK}
       b: bulkUpdateSkills(input: { selection: { ids: ["${mine}"] }, skills: [{ skillId: "${f.skill}", level: 3 }], mode: MERGE }) ${BULK} }`,
  'Mutation.bulkRestore': (f) =>
    `mutation { bulkRestore(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.bulkLock': (f) => `mutation { bulkLock(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.bulkUnlock': (f) =>
    `mutation { bulkUnlock(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.bulkSuspend': (f) =>
    `mutation { bulkSuspend(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.bulkReactivate': (f) =>
    `mutation { bulkReactivate(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.bulkSetLicense': (f) =>
    `mutation { bulkSetLicense(input: { selection: { ids: ["${f.user}"] }, license: CONTACT }) ${BULK} }`,
  'Mutation.bulkAssignRoles': (f) =>
    `mutation { a: bulkAssignRoles(input: { selection: { ids: ["${mine}"] }, roleIds: ["${f.role}"], mode: ADD }) ${BULK}
       b: bulkAssignRoles(input: { selection: { ids: ["${f.user}"] }, roleIds: ["${api.site.roles.Agent}"], mode: ADD }) ${BULK} }`,
  'Mutation.bulkAssignAgentGroups': (f) =>
    `mutation { bulkAssignAgentGroups(input: { selection: { ids: ["${mine}"] }, agentGroupIds: ["${f.agentGroup}"], mode: ADD }) ${BULK} }`,
  'Mutation.bulkAssignBusinessUnits': (f) =>
    `mutation { bulkAssignBusinessUnits(input: { selection: { ids: ["${mine}"] }, businessUnitIds: ["${f.businessUnit}"], mode: ADD }) ${BULK} }`,
  'Mutation.bulkMoveToUserGroup': (f) =>
    `mutation { bulkMoveToUserGroup(input: { selection: { ids: ["${mine}"] }, userGroupId: "${f.site.userGroupId}" }) ${BULK} }`,
  'Mutation.bulkSetFields': (f) =>
    `mutation { a: bulkSetFields(input: { selection: { ids: ["${mine}"] }, orgUnitId: "${f.orgUnit}" }) ${BULK}
       b: bulkSetFields(input: { selection: { ids: ["${mine}"] }, supervisorId: "${f.user}" }) ${BULK}
       c: bulkSetFields(input: { selection: { ids: ["${f.user}"] }, language: "de" }) ${BULK}
       d: bulkSetFields(input: { selection: { ids: ["${mine}"] }, resourceFilter: { team: { in: ["${f.team}"] } }, features: { featureIds: ["${f.feature}"], mode: ADD } }) ${BULK} }`,
  'Mutation.bulkSetProperties': (f) =>
    `mutation { bulkSetProperties(input: { selection: { ids: ["${f.user}"] }, properties: [{ key: "ringTimeout", value: 9 }] }) ${BULK} }`,
  'Mutation.bulkAssignProfiles': (f) =>
    `mutation { a: bulkAssignProfiles(input: { selection: { ids: ["${mine}"] }, profileIds: ["${f.profile}"], mode: ON }) ${BULK}
       b: bulkAssignProfiles(input: { selection: { ids: ["${f.user}"] }, profileIds: ["${f.profile}"], mode: OFF }) ${BULK} }`,
  'Mutation.createUser': (f) =>
    `mutation { a: createUser(input: { firstName: "Ada", email: "ada@mine.test", roleIds: ["${f.role}"], teamIds: ["${f.team}"], userGroupId: "${f.site.userGroupId}", supervisorId: "${f.user}", orgUnitId: "${f.orgUnit}" }) { run { ${RUN} } user { ${USER} } userErrors { code } }
       b: createUser(input: { firstName: "Ada", email: "ada@mine.test", roleIds: ["${api.site.roles.Agent}"], groupProfileIds: ["${f.profile}"], skills: [{ skillId: "${f.skill}", level: 1 }] }) { run { ${RUN} } user { ${USER} } userErrors { code } } }`,
  'Mutation.updateUser': (f) =>
    `mutation { a: updateUser(input: { id: "${f.user}", editToken: "no", crmName: "x" }) { run { ${RUN} } user { ${USER} } userErrors { code } conflicts { changedBy } }
       b: updateUser(input: { id: "${mine}", editToken: "no", teamIds: ["${f.team}"], supervisorId: "${f.user}", personalProfiles: [{ id: "${f.profile}", name: "Mine", skills: [{ skillId: "${f.skill}", level: 1 }] }] }) { run { ${RUN} } user { ${USER} } userErrors { code } conflicts { changedBy } } }`,
  'Mutation.bulkCreate': (f) =>
    `mutation { bulkCreate(input: { columns: ["First Name", "Email Address", "Role", "Teams"], rows: [["Ada", "ada@x.test", "${MARK} role", "${MARK} team"]], options: { defaultUserGroup: "${f.site.userGroupId}" } }) { run { ${RUN} } userErrors { code } } }`,
  'Mutation.bulkUpdate': (f) =>
    `mutation { a: bulkUpdate(input: { selection: { ids: ["${mine}"] }, agentGroupIds: ["${f.agentGroup}"], mode: APPLY }) ${BULK}
       b: bulkUpdate(input: { selection: { ids: ["${f.user}"] }, agentGroupIds: [], mode: REPLACE }) ${BULK} }`,
  'Mutation.createApiToken': () =>
    `mutation { createApiToken(input: { name: "Mine", permissions: [USERS_READ], expiresAt: "${soon}" }) { apiToken { name } } }`,
  'Mutation.revokeApiToken': (f) =>
    `mutation { revokeApiToken(input: { id: "${f.token}" }) { apiToken { name } userErrors { code } } }`,
  'Mutation.approveRun': (f) => `mutation { approveRun(input: { runId: "${f.plan}" }) ${BULK} }`,
  'Mutation.rejectRun': (f) =>
    `mutation { rejectRun(input: { runId: "${f.plan}" }) { run { ${RUN} } userErrors { code } } }`,
  'Mutation.cancelWaiting': (f) =>
    `mutation { cancelWaiting(input: { runId: "${f.plan}", userIds: ["${f.user}"] }) { run { ${RUN} } userErrors { code } } }`,
  'Query.sessions': (f) => `{ sessions(userId: "${f.user}") { id userAgent } }`,
  'Mutation.endSession': (f) =>
    `mutation { endSession(input: { id: "${f.session}" }) { ended userErrors { code } } }`,
  'Mutation.logOn': () => `mutation { logOn(input: { username: "${MARK}" }) ${PRESENCE} }`,
  'Mutation.logOff': () => `mutation { logOff(input: { username: "${MARK}on" }) ${PRESENCE} }`,
  'Mutation.contactStarted': () =>
    `mutation { contactStarted(input: { username: "${MARK}on" }) ${PRESENCE} }`,
  'Mutation.contactEnded': () => `mutation { contactEnded(input: { username: "${MARK}on" }) ${PRESENCE} }`,
  'Mutation.bulkLogOut': (f) =>
    `mutation { bulkLogOut(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.bulkResetPassword': (f) =>
    `mutation { a: bulkResetPassword(input: { selection: { ids: ["${f.user}"] } }) ${BULK}
       b: bulkResetPassword(input: { selection: { savedSelection: "${f.selection}" } }) ${BULK} }`,
  'Mutation.bulkSendActivation': (f) =>
    `mutation { bulkSendActivation(input: { selection: { ids: ["${f.user}"] } }) ${BULK} }`,
  'Mutation.forgotPassword': () =>
    'mutation { forgotPassword(input: { login: "nobody", site: "south" }) { accepted } }',
  'Mutation.resetPassword': () =>
    `mutation { resetPassword(input: { login: "${MARK}", site: "south", code: "123456", password: "seven quiet otters" }) {
       done viewer { name } userErrors { code } } }`,
  'Mutation.retryMessages': () => 'mutation { retryMessages(input: {}) { retried } }',
  'Mutation.cancelRun': (f) =>
    `mutation { cancelRun(input: { runId: "${f.plan}" }) { run { ${RUN} } userErrors { code } } }`,
  'Mutation.createRole': () =>
    'mutation { createRole(input: { name: "Mine", userType: AGENT, scope: SITE, permissions: [] }) { role { name } userErrors { code } } }',
  'Mutation.deleteRole': (f) =>
    `mutation { a: deleteRole(input: { id: "${f.role}" }) ${BULK}
       b: deleteRole(input: { id: "${f.role}", reassignTo: "${api.site.roles.Agent}" }) ${BULK} }`,
  'Mutation.updateRole': (f) =>
    `mutation { updateRole(input: { id: "${f.role}", name: "Mine too", permissions: [USERS_DELETE] }) { role { name permissions } userErrors { code } } }`,
  'Mutation.setLicenseSeats': () =>
    'mutation { setLicenseSeats(input: { license: CONTACT, seats: 1234 }) { licensePool { seats } userErrors { code } } }',
  'Mutation.correctImport': (f) =>
    `mutation { correctImport(input: { importId: "${f.import}", dropRows: [2] }) { import { fileName } userErrors { code } } }`,
  'Query.pictureImport': (f) =>
    `{ pictureImport(id: "${f.pictureImport}") { id fileName rows(first: 9) { nodes { fileName user { name } } } } }`,
  'Mutation.planPictureImport': (f) =>
    `mutation { planPictureImport(input: { uploadId: "${f.upload}" }) { pictureImport { fileName } userErrors { code } } }`,
  'Mutation.setPicture': (f) =>
    `mutation { a: setPicture(input: { userId: "${f.user}", uploadId: "${f.upload}" }) ${BULK}
       b: setPicture(input: { userId: "${mine}", uploadId: "${f.upload}" }) ${BULK} }`,
  'Mutation.removePicture': (f) => `mutation { removePicture(input: { userId: "${f.user}" }) ${BULK} }`,
  'Mutation.planImport': (f) =>
    `mutation { planImport(input: { uploadIds: ["${f.upload}"] }) { import { fileName } userErrors { code } } }`,
  'Query.savedViews': () => '{ savedViews { id name ownerName } }',
  'Mutation.createView': () =>
    'mutation { createView(input: { name: "Mine", query: "", columns: [] }) { view { name } userErrors { code } } }',
  'Mutation.updateView': (f) =>
    `mutation { updateView(input: { id: "${f.view}", name: "Ours" }) { view { name } userErrors { code } } }`,
  'Mutation.deleteView': (f) =>
    `mutation { deleteView(input: { id: "${f.view}" }) { deleted userErrors { code } } }`,
  'Mutation.saveSelection': () =>
    `mutation { saveSelection(input: { keys: ["${MARK}"] }) { savedSelection { count } userErrors { code } } }`,
  'Mutation.setUp': () =>
    `mutation { setUp(input: { token: "no", siteName: "S", siteSlug: "south", email: "s@s.test", password: "a long phrase of mine" }) {
       viewer { name } userErrors { code } } }`,
  'Mutation.signIn': () =>
    `mutation { signIn(input: { login: "admin.south", password: "wrong", site: "south" }) { viewer { name } userErrors { code } } }`,
  'Mutation.confirmSignIn': () =>
    'mutation { confirmSignIn(input: { challenge: "no", code: "000000" }) { viewer { name } userErrors { code } } }',
  'Mutation.beginSecondFactor': () =>
    'mutation { beginSecondFactor(input: { password: "wrong" }) { url userErrors { code } } }',
  'Mutation.confirmSecondFactor': () =>
    'mutation { confirmSecondFactor(input: { code: "000000" }) { recoveryCodes userErrors { code } } }',
  'Mutation.renewRecoveryCodes': () =>
    'mutation { renewRecoveryCodes(input: { password: "wrong", code: "000000" }) { recoveryCodes userErrors { code } } }',
  'Mutation.removeSecondFactor': () =>
    'mutation { removeSecondFactor(input: { password: "wrong", code: "000000" }) { userErrors { code } } }',
  'Mutation.bulkResetSecondFactor': (f) =>
    `mutation { bulkResetSecondFactor(input: { selection: { ids: ["${f.user}"] }, confirmCount: 1 }) ${BULK} }`,
  'Query.signInOptions': () => '{ signInOptions(site: "south") { passwordForAdministratorsOnly } }',
  'Query.singleSignOn': () => '{ singleSignOn { issuer label callbackUrl } }',
  'Mutation.updateSingleSignOn': () =>
    `mutation { updateSingleSignOn(input: { enabled: true, required: false, issuer: "https://login.example.com",
       clientId: "m", clientSecret: "s", matchedBy: EMAIL, label: "Mine" }) { singleSignOn { label } userErrors { code } } }`,
  'Mutation.testSingleSignOn': () =>
    'mutation { testSingleSignOn(input: { issuer: "http://169.254.169.254" }) { answered userErrors { code } } }',
  'Query.myAccount': () => '{ myAccount { username site { name } } }',
  'Mutation.changeOwnPassword': () =>
    'mutation { changeOwnPassword(input: { password: "wrong", newPassword: "a long phrase of mine" }) { userErrors { code } } }',
  'Mutation.changeOwnContact': () =>
    `mutation { changeOwnContact(input: { channel: EMAIL, address: "${MARK}@x.test", password: "wrong" }) { userErrors { code } } }`,
  'Mutation.confirmOwnContact': () =>
    'mutation { confirmOwnContact(input: { token: "no" }) { userErrors { code } } }',
  'Mutation.setOwnLanguage': () =>
    'mutation { setOwnLanguage(input: { language: "de" }) { userErrors { code } } }',
  'Mutation.endOtherSessions': () => 'mutation { endOtherSessions { ended } }',
  'Mutation.updateSiteSettings': () =>
    'mutation { updateSiteSettings(input: {}) { settings { guardCount } userErrors { code } } }',
  'Mutation.switchSite': () =>
    'mutation { switchSite(input: { site: "south" }) { viewer { site { name } } userErrors { code } } }',
  'Mutation.createTeam': () =>
    `mutation { createTeam(input: { name: "Mine" }) { team { id name userCount } userErrors { code } } }`,
  'Mutation.renameTeam': (f) =>
    `mutation { renameTeam(input: { id: "${f.team}", name: "Ours" }) { team { name } userErrors { code } } }`,
  'Mutation.deleteTeam': (f) =>
    `mutation { deleteTeam(input: { id: "${f.team}", confirmCount: 1 }) ${BULK} }`,
  'Mutation.createSkill': () =>
    `mutation { createSkill(input: { name: "Mine" }) { skill { id name userCount } userErrors { code } } }`,
  'Mutation.renameSkill': (f) =>
    `mutation { renameSkill(input: { id: "${f.skill}", name: "Ours" }) { skill { name } userErrors { code } } }`,
  'Mutation.deleteSkill': (f) =>
    `mutation { deleteSkill(input: { id: "${f.skill}", confirmCount: 1 }) ${BULK} }`,
  'Mutation.createAgentGroup': () =>
    `mutation { createAgentGroup(input: { name: "Mine" }) { agentGroup { id name userCount } userErrors { code } } }`,
  'Mutation.renameAgentGroup': (f) =>
    `mutation { renameAgentGroup(input: { id: "${f.agentGroup}", name: "Ours" }) { agentGroup { name } userErrors { code } } }`,
  'Mutation.deleteAgentGroup': (f) =>
    `mutation { deleteAgentGroup(input: { id: "${f.agentGroup}", confirmCount: 1 }) ${BULK} }`,
  'Mutation.createBusinessUnit': () =>
    `mutation { createBusinessUnit(input: { name: "Mine" }) { businessUnit { id name userCount } userErrors { code } } }`,
  'Mutation.renameBusinessUnit': (f) =>
    `mutation { renameBusinessUnit(input: { id: "${f.businessUnit}", name: "Ours" }) { businessUnit { name } userErrors { code } } }`,
  'Mutation.deleteBusinessUnit': (f) =>
    `mutation { deleteBusinessUnit(input: { id: "${f.businessUnit}", confirmCount: 1 }) ${BULK} }`,
  'Mutation.createFeature': () =>
    `mutation { createFeature(input: { name: "Mine" }) { feature { id name userCount } userErrors { code } } }`,
  'Mutation.renameFeature': (f) =>
    `mutation { renameFeature(input: { id: "${f.feature}", name: "Ours" }) { feature { name } userErrors { code } } }`,
  'Mutation.deleteFeature': (f) =>
    `mutation { deleteFeature(input: { id: "${f.feature}", confirmCount: 1 }) ${BULK} }`,
  'Mutation.createDataCenter': () =>
    'mutation { createDataCenter(input: { code: "ZY", name: "Mine" }) { dataCenter { code } userErrors { code } } }',
  'Mutation.updateDataCenter': (f) =>
    `mutation { updateDataCenter(input: { id: "${f.dataCenter}", code: "ZX", name: "Ours" }) { dataCenter { code name } userErrors { code } } }`,
  'Mutation.deleteDataCenter': (f) =>
    `mutation { deleteDataCenter(input: { id: "${f.dataCenter}", confirmCount: 1 }) ${BULK} }`,
  'Mutation.createOrgUnit': (f) =>
    `mutation { createOrgUnit(input: { parentId: "${f.orgUnit}", name: "Below" }) { orgUnit { path } userErrors { code } } }`,
  'Mutation.renameOrgUnit': (f) =>
    `mutation { renameOrgUnit(input: { id: "${f.orgUnit}", name: "Ours" }) { orgUnit { path } userErrors { code } } }`,
  'Mutation.moveOrgUnit': (f) =>
    `mutation { a: moveOrgUnit(input: { id: "${f.orgUnit}", parentId: "${myUnit}" }) { orgUnit { path } userErrors { code } }
       b: moveOrgUnit(input: { id: "${myUnit}", parentId: "${f.orgUnit}" }) { orgUnit { path } userErrors { code } } }`,
  'Mutation.deleteOrgUnit': (f) => `mutation { deleteOrgUnit(input: { id: "${f.orgUnit}" }) ${BULK} }`,
  'Query.userGroup': (f) => `{ userGroup(id: "${f.site.userGroupId}") { name properties { value } } }`,
  'Mutation.createUserGroup': () =>
    'mutation { createUserGroup(input: { name: "Mine" }) { userGroup { name userCount } userErrors { code } } }',
  'Mutation.renameUserGroup': (f) =>
    `mutation { renameUserGroup(input: { id: "${f.site.userGroupId}", name: "Ours" }) { userGroup { name } userErrors { code } } }`,
  'Mutation.deleteUserGroup': (f) =>
    `mutation { deleteUserGroup(input: { id: "${f.site.userGroupId}" }) ${BULK} }`,
  'Mutation.setDefaultUserGroup': (f) =>
    `mutation { setDefaultUserGroup(input: { userGroupId: "${f.site.userGroupId}" }) { userGroup { name } userErrors { code } } }`,
  'Mutation.setUserGroupResourceFilter': (f) =>
    `mutation { a: setUserGroupResourceFilter(input: { userGroupId: "${f.site.userGroupId}", filter: null }) { userGroup { name } userErrors { code } }
       b: setUserGroupResourceFilter(input: { userGroupId: "${api.site.userGroupId}", filter: { team: { in: ["${f.team}"] } } }) { userGroup { resourceFilter } userErrors { code } } }`,
  'Mutation.setSiteProperty': () =>
    'mutation { setSiteProperty(input: { key: "autoAnswer", value: true }) { property { siteValue } userErrors { code } } }',
  'Mutation.setUserGroupProperty': (f) =>
    `mutation { setUserGroupProperty(input: { userGroupId: "${f.site.userGroupId}", key: "autoAnswer", value: true }) { userGroup { name } userErrors { code } } }`,
  'Mutation.createProfile': (f) =>
    `mutation { a: createProfile(input: { userGroupId: "${f.site.userGroupId}", name: "Mine", skills: [] }) { profile { name } userErrors { code } }
       b: createProfile(input: { userGroupId: "${api.site.userGroupId}", name: "Mine", skills: [{ skillId: "${f.skill}", level: 1 }] }) { profile { skills { skill { name } } } userErrors { code } } }`,
  'Mutation.updateProfile': (f) =>
    `mutation { updateProfile(input: { id: "${f.profile}", name: "Ours", skills: [] }) { profile { name } userErrors { code } } }`,
  'Mutation.deleteProfile': (f) =>
    `mutation { deleteProfile(input: { id: "${f.profile}", confirmCount: 0 }) ${BULK} }`,
  'Query.siteGrants': () => '{ siteGrants { name username homeSite } }',
  'Mutation.revokeSiteGrant': (f) =>
    `mutation { revokeSiteGrant(input: { id: "${f.user}" }) { siteGrant { name } userErrors { code } } }`,
  'Query.messageTemplates': () => '{ messageTemplates(language: "de") { subject body sms changed } }',
  'Mutation.setMessageTemplate': () =>
    'mutation { setMessageTemplate(input: { kind: CONTACT_CHANGED, language: "de", subject: "S", body: "B", sms: "M" }) { messageTemplate { subject } userErrors { code } } }',
  'Mutation.resetMessageTemplate': () =>
    'mutation { resetMessageTemplate(input: { kind: CONTACT_CHANGED, language: "de" }) { messageTemplate { subject } userErrors { code } } }',
  'Mutation.undoRun': (f) => `mutation { undoRun(input: { runId: "${f.run}" }) ${BULK} }`,
};

/** Refused to all but system administrators, who do know all sites (features/sites/sites.test.ts). */
const ofTheServer = [
  'Query.allSites',
  'Mutation.createSite',
  'Mutation.closeSite',
  'Mutation.reopenSite',
  'Mutation.grantSite',
];

/** Acts on nothing but the caller's own session. */
const untried = [...ofTheServer, 'Mutation.signOut', 'Subscription.runProgress'];

/** In one statement, as it is asked after each of the operations. */
function everythingOf(site: TestSite): Promise<Record<string, unknown>> {
  const all: Record<string, Sql> = {
    users: sql`select id, name, deleted_at from users`,
    teams: sql`select * from user_teams`,
    skills: sql`select * from user_skills`,
    structure: sql`
      select id, name from teams union all select id, name from skills union all select id, name from agent_groups
      union all select id, name from business_units union all select id, name from features union all select id, name from data_centers
      union all select id, name || path::text from org_units union all select id, name from user_groups
      union all select id, name from profiles`,
    runs: sql`select id, status from runs`,
    changes: sql`select id from changes`,
    imports: sql`select * from imports`,
    pictures: sql`select * from pictures`,
    sessions: sql`select id, ended_at from sessions where site_id = ${site.id}`,
    presence: sql`select * from queue_presence`,
    outbox: sql`select id, status from outbox`,
    templates: sql`select * from message_templates`,
    tokens: sql`select * from api_tokens`,
    views: sql`select * from saved_views`,
    roles: sql`select * from roles`,
    pools: sql`select * from license_pools`,
  };
  const columns = Object.entries(all).map(
    ([name, rowsOf]) => sql`(select jsonb_agg(r order by r::text) from (${rowsOf}) r) as ${sql.ref(name)}`,
  );
  return site.run((em) => row(em, sql`select ${sql.join(columns)}`));
}

test('W9 every operation of the schema is in this table', async () => {
  const schema = await buildSchema();
  const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const all = types.flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
  );
  expect([...Object.keys(operations), ...untried].sort()).toEqual(all.sort());
});

async function showsNothing(name: string): Promise<void> {
  const before = await everythingOf(foreign.site);
  const { data, errors } = await api.client.send(operations[name]?.(foreign) ?? '');
  expect(errors).toBeUndefined();
  const shown = JSON.stringify(data);
  expect(shown).not.toContain(MARK);
  expect(shown).not.toContain('"ZZ"');
  expect(await everythingOf(foreign.site)).toEqual(before);
}

test.each(Object.keys(operations))('W9 R2 %s shows and changes nothing of another site', showsNothing);

describe('by views and row-level security alone', () => {
  let filter: ReturnType<typeof withoutSiteFilter>;
  beforeAll(() => {
    filter = withoutSiteFilter();
  });
  afterAll(() => {
    filter.end();
    expect(filter.takenAway()).toBeGreaterThan(500);
  });

  test.each(Object.keys(operations))('W9 %s shows and changes nothing of another site', showsNothing);
});

test('W9 the stream of another site says nothing', async () => {
  const query = `subscription { runProgress(id: "${foreign.run}") { run { id } } }`;
  const response = await api.client.fetch(`/graphql/stream?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(await response.text()).not.toContain(foreign.run);
});
