import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { upload } from '../../../testing/imports.ts';
import { colourOf, planPictures, png } from '../../../testing/pictures.ts';
import { bulk, readRun, run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { zipOf } from '../../../testing/zips.ts';
import { pictureEtag } from '../../pictures/contents/pictureEtag.ts';
import { planRun } from '../../runs/planRun.ts';
import { chainChanges } from '../chain/chainChanges.ts';
import { verifySite } from '../chain/verifySite.ts';
import { whileNoRunIsAtWork } from './whileNoRunIsAtWork.ts';

/** Stands in every value of the person, so that none can be left behind unseen. */
const MARK = 'zzyzx';

let api: TestApi;
let owner: Client;
beforeAll(async () => {
  api = await startTestApi('erase', { work: false });
  owner = new Client({ connectionString: api.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

async function chained() {
  await expect
    .poll(
      async () => {
        await chainChanges(api.database.em.fork());
        return (await verifySite(owner, api.site, [])).waiting;
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBe(0);
  return (await verifySite(owner, api.site, [])).problems;
}

const erase = async (userId: string, confirm: string, client = api.client) => {
  const { erasePersonalData } = await client.query<{
    erasePersonalData: { erased: boolean; userErrors: { code: string; message: string }[] };
  }>(
    'mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { erased userErrors { code message } } }',
    { input: { userId, confirm, reason: 'They asked for it.' } },
  );
  return erasePersonalData;
};

/** Where the mark still stands, over every column of every table. */
async function leftovers(): Promise<string[]> {
  const tables = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'seal', 'jobs') and c.relkind in ('r', 'p') and not c.relispartition`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rowCount } = await owner.query(
      `select from ${name} t where to_jsonb(t)::text ilike '%${MARK}%' limit 1`,
    );
    if (rowCount) found.push(name);
  }
  return found;
}

test('C5 nothing personal is left anywhere, the log keeps that something changed, and the chain stays whole', async () => {
  const [team] = Object.values(await api.teams('Night'));
  const person = await api.user({
    username: `${MARK}.one`,
    email: `${MARK}@example.test`,
    firstName: `${MARK} Ada`,
    lastName: 'Person',
    roles: ['Admin'],
  });
  const other = await api.user({ firstName: 'Bob' });
  const mine = await api.as(person);
  // What the person did, what others did to them, and what waits in drafts.
  await run(mine, 'bulkAssignTeams', { selection: { ids: [other.id] }, teamIds: [team?.id], mode: 'ADD' });
  await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [person.id, other.id] },
    teamIds: [team?.id],
    mode: 'REPLACE',
  });
  await run(api.client, 'bulkResetPassword', { selection: { ids: [person.id] }, reason: `${MARK} asked` });
  await mine.query(`mutation { saveSelection(input: { keys: ["${other.id}"] }) { savedSelection { id } } }`);
  await api.query(
    `mutation { saveSelection(input: { keys: ["${MARK}.ONE", "nobody"] }) { savedSelection { id } } }`,
  );
  await mine.query(
    `mutation { exportUsers(input: { selection: { ids: ["${other.id}"] }, columns: [NAME], format: CSV }) { userErrors { code } } }`,
  );
  // A rename before the run was chained, and the creation as an import logs it.
  await api.site.run(async (em) => {
    const renamed = await row<{ id: string }>(
      em,
      sql`insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, changed)
          values (${api.site.id}, 'SET_FIELDS', 'APPLIED', ${api.admin.id}, 'Dana Weber', 'test',
            ${JSON.stringify({ ids: [person.id] })}::jsonb, ${JSON.stringify({ firstName: MARK })}::jsonb, 1) returning id`,
    );
    await rows(
      em,
      sql`insert into changes (site_id, run_id, user_id, field, before, after) values
          (${api.site.id}, ${renamed.id}, ${person.id}, 'existence', null,
            ${JSON.stringify({ username: `${MARK}.one`, firstName: MARK, userType: 'AGENT', teams: [team?.id], properties: { emailSignature: MARK, ringTimeout: 20 } })}::jsonb),
          (${api.site.id}, ${renamed.id}, ${person.id}, 'personalProfiles', null,
            ${JSON.stringify({ [person.id]: { name: MARK, skills: {} } })}::jsonb),
          (${api.site.id}, ${renamed.id}, ${person.id}, 'firstName', '"Ada"', ${JSON.stringify(MARK)}::jsonb)`,
    );
  });
  expect(await chained()).toEqual([]);
  expect(await erase(person.id, `${MARK}.one`)).toMatchObject({
    erased: false,
    userErrors: [{ code: 'NOT_ALLOWED' }],
  });
  await run(api.client, 'bulkDelete', { selection: { ids: [person.id] } });
  expect(await erase(person.id, 'something')).toMatchObject({
    erased: false,
    userErrors: [{ code: 'INVALID' }],
  });
  const before = await verifySite(owner, api.site, []);

  expect(await erase(person.id, `${MARK}.one`)).toEqual({ erased: true, userErrors: [] });

  expect(await leftovers()).toEqual([]);
  expect(await chained()).toEqual([]);
  const [position, hash] = before.head.split(':') as [string, string];
  const pinned = await verifySite(owner, api.site, [{ slug: 'north', position, hash }]);
  expect(pinned.problems).toEqual([]);
  const log = await owner.query(
    `select field, before, after from changes where user_id = $1 and field <> 'resetSent' order by id`,
    [person.id],
  );
  expect(log.rows).toEqual(
    expect.arrayContaining([
      { field: 'teams', before: null, after: [team?.id] },
      {
        field: 'existence',
        before: null,
        after: {
          username: '(erased)',
          firstName: '(erased)',
          userType: 'AGENT',
          teams: [team?.id],
          properties: { emailSignature: '(erased)', ringTimeout: 20 },
        },
      },
      { field: 'firstName', before: '(erased)', after: '(erased)' },
      { field: 'personalData', before: 'kept', after: 'erased' },
    ]),
  );
  const { changes } = await api.query<{ changes: { nodes: { field: string; after: string | null }[] } }>(
    'query ($user: ID!) { changes(first: 50, filter: { user: $user }) { nodes { field after added } } }',
    { user: person.id },
  );
  expect(changes.nodes).toContainEqual({ field: 'personalProfiles', after: '(erased)', added: [] });
  const restored = await bulk(api.client, 'bulkRestore', { selection: { ids: [person.id] } });
  expect(restored.run?.counts?.changed ?? 0).toBe(0);
  expect(await erase(person.id, person.id)).toMatchObject({ erased: true });
  expect(await chained()).toEqual([]);
});

test('C5 the pictures of the person go, with the files that they came from', async () => {
  const [person, other] = await api.users([{ username: 'robin.may' }, { username: 'wren.lee' }]);
  const [red, blue, green] = await Promise.all([png('#ff0000'), png('#0000ff'), png('#00ff00')]);
  const uploadId = await upload(api.client, red, 'robin.png');
  await run(api.client, 'setPicture', { userId: person?.id, uploadId });
  const zips: Record<string, Buffer>[] = [
    { 'robin.may.png': blue },
    { 'robin.may.png': green, 'wren.lee.png': green },
    { 'wren.lee.png': green },
  ];
  for (const files of zips) {
    const planned = await planPictures(api.client, await zipOf(files), { matchBy: 'USERNAME' });
    if (planned.counts?.invalid) throw new Error('A picture is not taken.');
    if (planned.counts?.unchanged !== 1) await run(api.client, 'applyPlan', { planId: planned.run.id });
  }
  const kept = async (table: string) => (await owner.query(`select from ${table}`)).rowCount;
  expect([await kept('picture_contents'), await kept('uploads')]).toEqual([3, 4]);
  await run(api.client, 'bulkDelete', { selection: { ids: [person?.id] } });
  expect(await erase(person?.id ?? '', 'robin.may')).toEqual({ erased: true, userErrors: [] });
  // The other one has the same picture, by a zip of their own.
  expect([await kept('picture_contents'), await kept('uploads')]).toEqual([1, 1]);
  expect(await colourOf(api.client, other?.id ?? '')).toBe('#00ff00');
});

test('C5 pictures that were planned or uploaded for the person go too, those of others stay', async () => {
  const [ray, sue, eli] = await api.users([
    { username: 'finch.ray' },
    { username: 'finch.sue' },
    { username: 'finch.eli' },
  ]);
  const [own, both, others, late] = await Promise.all(
    ['#ff00ff', '#00ffff', '#ffff00', '#ffffff'].map((colour) => png(colour)),
  );
  if (!own || !both || !others || !late) throw new Error('No pictures.');
  const plan = async (files: Record<string, Buffer>) =>
    planPictures(api.client, await zipOf(files), { matchBy: 'USERNAME' });
  const before = { files: await ids('uploads', 'id'), etags: await ids('picture_contents', 'etag') };
  const cancelled = await plan({ 'finch.ray.png': own, 'finch.sue.png': both });
  await api.query('mutation ($id: ID!) { cancelRun(input: { runId: $id }) { userErrors { code } } }', {
    id: cancelled.run.id,
  });
  await plan({ 'finch.ray.png': both });
  await run(api.client, 'bulkDelete', { selection: { ids: [ray?.id] } });
  const unmatched = await plan({ 'team/Finch.Ray.png': late, 'finch.eli.png': others });
  expect(unmatched.counts).toMatchObject({ invalid: 1, inserted: 1 });
  const waiting = await upload(api.client, late, 'somebody.png');
  const used = await upload(api.client, others, 'eli.png');
  await run(api.client, 'setPicture', { userId: eli?.id, uploadId: used });
  await owner.query(`update runs set status = 'PLANNING' where id = $1`, [cancelled.run.id]);
  expect(await erase(ray?.id ?? '', 'finch.ray')).toMatchObject({
    userErrors: [{ code: 'IN_USE', message: expect.stringContaining(cancelled.run.id) }],
  });
  await owner.query(`update runs set status = 'CANCELLED' where id = $1`, [cancelled.run.id]);
  expect(await erase(ray?.id ?? '', 'finch.ray')).toEqual({ erased: true, userErrors: [] });

  const paths = await owner.query(`select path from picture_import_rows where path ilike '%ray%'`);
  expect(paths.rows).toEqual([]);
  const left = (await ids('uploads', 'id')).filter((id) => !before.files.includes(id));
  expect(left.sort()).toEqual([waiting, used].sort());
  // The one that sue would get, and eli's.
  const made = (await ids('picture_contents', 'etag')).filter((etag) => !before.etags.includes(etag));
  expect(made.sort()).toEqual([pictureEtag(both), pictureEtag(others)].sort());
  // Uploaded before the erasure, used after it.
  await run(api.client, 'setPicture', { userId: sue?.id, uploadId: waiting });
});

async function ids(table: string, column: string): Promise<string[]> {
  return (await owner.query<{ id: string }>(`select ${column} as id from ${table}`)).rows.map(({ id }) => id);
}

test('C5 reasons, searches and views that name the person are freed of the name alone, and what is left is proved', async () => {
  const eve = await api.user({
    username: 'qwertz.eve',
    email: 'qwertz.eve@example.test',
    firstName: 'qwertza',
    lastName: 'Mention',
    extension: '4711',
  });
  const [bob, cid] = await api.users([{ username: 'qwertz.eve.two' }, {}]);
  const assign = async (selection: object, reason: string) => {
    const [team] = Object.values(await api.teams(`Team ${reason.length}`));
    return run(api.client, 'bulkAssignTeams', { selection, teamIds: [team?.id], mode: 'ADD', reason });
  };
  const both = [bob?.id, cid?.id];
  const named = await assign(
    { ids: both },
    `Asked by qwertz.EVE (ext 4711), not by qwertz.eve.two, for 14711 reasons; see qwertza mention.`,
  );
  const searched = await assign({ filter: { where: { text: 'qwertz.eve' } } }, 'Kept');
  await api.query(
    `mutation { createView(input: { name: "Eve", query: "status=active&q=qwertz.eve%40example.test&sort=-name", columns: [] }) { userErrors { code } } }`,
  );
  await chained();
  await run(api.client, 'bulkDelete', { selection: { ids: [eve.id] } });
  await erase(eve.id, 'qwertz.eve');

  const stored = await owner.query('select reason from runs where id = $1', [named.id]);
  expect(stored.rows[0].reason).toBe(
    'Asked by (erased) (ext (erased)), not by qwertz.eve.two, for 14711 reasons; see (erased).',
  );
  const views = await owner.query(`select state ->> 'query' as query from saved_views where name = 'Eve'`);
  expect(views.rows).toEqual([{ query: 'status=active&sort=-name' }]);
  const searches = await owner.query('select selection, reason from runs where id = $1', [searched.id]);
  expect(searches.rows).toEqual([{ selection: { filter: { where: { text: '(erased)' } } }, reason: 'Kept' }]);
  expect(await chained()).toEqual([]);
  for (const forged of [`reason = 'Asked by Bob'`, `actor_name = 'Bob'`]) {
    await owner.query('begin');
    await owner.query(`update runs set ${forged} where id = $1`, [named.id]);
    expect((await verifySite(owner, api.site, [])).problems.join()).toMatch('what an erasure has left');
    await owner.query('rollback');
  }
});

test('C5 a run that has not ended keeps its words: it refuses the erasure until it is cancelled', async () => {
  const gus = await api.user({ username: 'plover.gus', firstName: 'Gus', lastName: 'Plover' });
  const daily = await run(api.client, 'bulkLogOut', {
    selection: { filter: { where: { text: 'Gus Plover' } } },
    schedule: { at: new Date(Date.now() + 3_600_000).toISOString(), recursOn: ['MONDAY', 'TUESDAY'] },
  });
  await api.site.run((em) => rows(em, sql`update users set deleted_at = now() where id = ${gus.id}`));
  const stored = () => owner.query('select status, selection from runs where id = $1', [daily.id]);

  expect(await erase(gus.id, 'plover.gus')).toEqual({
    erased: false,
    userErrors: [{ code: 'IN_USE', message: expect.stringContaining(`LOG_OUT ${daily.id}`) }],
  });
  const { rows: kept } = await stored();
  expect(kept).toEqual([{ status: 'SCHEDULED', selection: { filter: { where: { text: 'Gus Plover' } } } }]);
  await api.query('mutation ($id: ID!) { cancelRun(input: { runId: $id }) { userErrors { code } } }', {
    id: daily.id,
  });
  expect(await erase(gus.id, 'plover.gus')).toEqual({ erased: true, userErrors: [] });
  const { rows: ended } = await stored();
  expect(ended).toEqual([{ status: 'CANCELLED', selection: { filter: { where: { text: '(erased)' } } } }]);
});

test('C5 a run that somebody is just asking for keeps no word of who is erased meanwhile', async () => {
  const ivo = await api.user({ username: 'osprey.ivo', firstName: 'Ivo', lastName: 'Osprey' });
  await api.site.run((em) => rows(em, sql`update users set deleted_at = now() where id = ${ivo.id}`));
  const asking = new Client({ connectionString: api.databaseUrl });
  await asking.connect();
  await asking.query('begin');
  const { rows: asked } = await asking.query<{ id: string }>(
    `insert into runs (site_id, kind, status, actor_id, actor_name, mutation, reason, selection, input, ended_at)
     values ($1, 'LOCK', 'FAILED', $2, 'Dana', 'bulkLock', 'As Ivo Osprey wished', '{}', '{}', now()) returning id`,
    [api.site.id, api.admin.id],
  );
  const erasing = erase(ivo.id, 'osprey.ivo');
  await waitsFor('ExclusiveLock', api.site.id);
  await asking.query('commit');
  await asking.end();
  expect(await erasing).toEqual({ erased: true, userErrors: [] });
  const { rows: kept } = await owner.query('select reason from runs where id = $1', [asked[0]?.id]);
  expect(kept).toEqual([{ reason: 'As (erased) wished' }]);
});

test('C5 a plan that is made while somebody is erased knows nothing of them', async () => {
  const ulla = await api.user({ username: 'petrel.ulla', firstName: 'Ulla', lastName: 'Petrel' });
  await api.site.run((em) => rows(em, sql`update users set deleted_at = now() where id = ${ulla.id}`));
  const { rows: made } = await owner.query<{ id: string }>(
    `insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input)
     values ($1, 'RESTORE', 'PLANNING', $2, 'Dana', 'bulkRestore', $3, '{}') returning id`,
    [api.site.id, api.admin.id, { ids: [ulla.id] }],
  );
  const id = made[0]?.id ?? '';
  // The erasure has its lock on runs by then, and waits for the chainer.
  await owner.query('select pg_advisory_lock(7303016)');
  const erasing = erase(ulla.id, 'petrel.ulla');
  await expect
    .poll(() => locks(`locktype = 'advisory' and objid = 7303016 and not granted`), { timeout: 30_000 })
    .toBe(1);
  const planning = planRun(api.database.em.fork(), api.site.id, id);
  await waitsFor('ShareLock', api.site.id);
  await owner.query('select pg_advisory_unlock(7303016)');
  expect(await erasing).toEqual({ erased: true, userErrors: [] });
  await planning;
  const plan = await readRun(api.client, id);
  expect(plan).toMatchObject({ status: 'PLANNED', counts: { selected: 1, changed: 0, refused: 1 } });
  expect(plan?.refusals.nodes).toMatchObject([{ code: 'NOT_FOUND' }]);
});

async function locks(where: string): Promise<number | null> {
  const here = `(select oid from pg_database where datname = current_database())`;
  return (await owner.query(`select from pg_locks where database = ${here} and ${where}`)).rowCount;
}

/** Until somebody stands in the queue for the runs of a site. */
function waitsFor(mode: string, siteId: string) {
  const queue = `locktype = 'advisory' and classid = 7303017 and objid::bigint = hashtext('${siteId}')::bigint & 4294967295`;
  return expect
    .poll(() => locks(`${queue} and mode = '${mode}' and not granted`), { timeout: 30_000, interval: 20 })
    .toBe(1);
}

test('C5 an erasure keeps no other site waiting, nor runs of its own where it is refused, and waits for no other', async () => {
  const far = await api.otherSite('far');
  const somebody = await far.site.user();
  const abe = await api.user({ username: 'heron.abe' });
  await run(api.client, 'bulkDelete', { selection: { ids: [abe.id] } });
  const atWork = async (siteId: string, actorId: string) => {
    const client = new Client({ connectionString: api.databaseUrl });
    await client.connect();
    await client.query('begin');
    await client.query(
      `insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, ended_at)
       values ($1, 'LOCK', 'FAILED', $2, 'Dana', 'bulkLock', '{}', '{}', now())`,
      [siteId, actorId],
    );
    return client;
  };
  const [here, there] = await Promise.all([
    atWork(api.site.id, api.admin.id),
    atWork(far.site.id, far.admin.id),
  ]);
  expect(await erase(abe.id, 'something')).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
  const erasing = erase(abe.id, 'heron.abe');
  await waitsFor('ExclusiveLock', api.site.id);
  const locked = await bulk(far.client, 'bulkLock', { selection: { ids: [somebody.id] } });
  expect(locked.run?.status).toBe('APPLIED');
  await here.query('rollback');
  expect(await erasing).toEqual({ erased: true, userErrors: [] });
  await there.query('rollback');
  await Promise.all([here.end(), there.end()]);
});

test('C5 an erasure that finds something in use is told so at once, and one that loses a deadlock begins anew', async () => {
  const whose = { siteId: api.site.id, userId: api.admin.id };
  const tries: string[] = [];
  const inUse = whileNoRunIsAtWork(api.database.em, whose, async (tx) => {
    tries.push('in use');
    await rows(tx, sql`do 'begin raise lock_not_available; end'`);
  });
  await expect(inUse).rejects.toThrow('in use');
  await whileNoRunIsAtWork(api.database.em, whose, async (tx) => {
    tries.push('deadlock');
    if (tries.length < 3) await rows(tx, sql`do 'begin raise deadlock_detected; end'`);
  });
  expect(tries).toEqual(['in use', 'deadlock', 'deadlock']);
});

test('C5 the words of others stay, and the full names that a person has had before go', async () => {
  const [smith, anna] = await api.users([
    {
      username: 'smith',
      email: 'smith@corp.example',
      extension: '1234',
      firstName: 'Wanda',
      lastName: 'Newname',
    },
    { username: 'anna.only', firstName: 'Anna' },
  ]);
  await owner.query('update users set last_name = null where id = $1', [anna?.id]);
  await owner.query(
    `with run as (insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, changed)
       values ($1, 'SET_FIELDS', 'APPLIED', $2, 'Dana Weber', 'test', '{}', '{}', 1) returning id)
     insert into changes (site_id, run_id, user_id, field, before, after)
     select $1, run.id, $3, field, before::jsonb, after::jsonb from run,
       (values ('firstName', '"Vera"', '"Wanda"'), ('lastName', '"Oldname"', '"Midname"')) as t(field, before, after)`,
    [api.site.id, api.admin.id, smith?.id],
  );
  await owner.query(
    `with run as (insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, changed)
       values ($1, 'SET_FIELDS', 'APPLIED', $2, 'Dana Weber', 'test', '{}', '{}', 1) returning id)
     insert into changes (site_id, run_id, user_id, field, before, after)
     select $1, run.id, $3, 'lastName', '"Midname"', '"Newname"' from run`,
    [api.site.id, api.admin.id, smith?.id],
  );
  const reason =
    'john.smith@corp.example, anna-smith@corp.example, 10.1234; Anna; Vera; Vera Newname; Wanda Oldname';
  const [team] = Object.values(await api.teams('Words'));
  const { id } = await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [api.admin.id] },
    teamIds: [team?.id],
    mode: 'ADD',
    reason: `${reason}; smith (1234), Vera Oldname, wanda midname, Wanda Newname`,
  });
  await run(api.client, 'bulkDelete', { selection: { ids: [smith?.id, anna?.id] } });
  expect(await erase(smith?.id ?? '', 'smith')).toMatchObject({ erased: true });
  expect(await erase(anna?.id ?? '', 'anna.only')).toMatchObject({ erased: true });

  const stored = await owner.query('select reason from runs where id = $1', [id]);
  expect(stored.rows).toEqual([{ reason: `${reason}; (erased) ((erased)), (erased), (erased), (erased)` }]);
  expect(await chained()).toEqual([]);
});

test('C5 a view loses the search that names the person as a browser writes it, and nothing else', async () => {
  const jay = await api.user({ username: 'o.neill', firstName: 'Jürgen', lastName: "O'Groß" });
  const queries: Record<string, [string, string]> = {
    Plus: ['status=active&q=J%C3%BCrgen+O%27Gro%C3%9F&sort=-name', 'status=active&sort=-name'],
    Percent: ['q=J%c3%bcrgen%20O%27Gro%C3%9F', ''],
    Broken: ['q=%FF+%00+o.neill', ''],
    "Team of Jürgen O'Groß": ['q=Night&status=active', 'q=Night&status=active'],
    Other: ['q=100%25+o.neill.two&status=o.neill', 'q=100%25+o.neill.two&status=o.neill'],
  };
  for (const [name, [query]] of Object.entries(queries)) {
    await api.query(
      'mutation ($input: CreateViewInput!) { createView(input: $input) { userErrors { code } } }',
      { input: { name, query, columns: [] } },
    );
  }
  await run(api.client, 'bulkDelete', { selection: { ids: [jay.id] } });
  expect(await erase(jay.id, 'o.neill')).toMatchObject({ erased: true });

  const views = await owner.query<{ name: string; query: string }>(
    `select name, state ->> 'query' as query from saved_views where name <> 'Eve' order by id`,
  );
  const left = Object.entries(queries).map(([name, [, query]]) => ({
    name: name.includes('Jürgen') ? expect.stringContaining('(erased)') : name,
    query,
  }));
  expect(views.rows).toHaveLength(left.length);
  expect(views.rows).toEqual(expect.arrayContaining(left));
});

test('C5 what was not erased is still proved, and values that vanish without an erasure are found', async () => {
  const [team] = Object.values(await api.teams('Day'));
  const [kept, gone] = await api.users(2);
  await run(api.client, 'bulkAssignTeams', {
    selection: { ids: [kept?.id, gone?.id] },
    teamIds: [team?.id],
    mode: 'ADD',
  });
  await chained();
  await run(api.client, 'bulkDelete', { selection: { ids: [gone?.id] } });
  await erase(gone?.id ?? '', gone?.username ?? '');
  expect(await chained()).toEqual([]);
  await owner.query('begin');
  await owner.query(`update changes set after = '["x"]' where user_id = $1 and field = 'teams'`, [gone?.id]);
  const changed = await verifySite(owner, api.site, []);
  await owner.query('rollback');
  await owner.query('begin');
  await owner.query(
    `insert into seal.erased_changes (change_id, user_id, digest)
     select d.id, d.user_id, d.digest from seal.change_digests d where d.user_id = $1`,
    [kept?.id],
  );
  await owner.query(`update changes set after = '["x"]' where user_id = $1`, [kept?.id]);
  const faked = await verifySite(owner, api.site, []);
  await owner.query('rollback');
  expect(changed.problems.join()).toMatch('changed or swapped');
  expect(faked.problems.join()).toMatch('erased without an erasure');
});

test('C5 erasure reaches every site in which the person acted, and only the home site begins it', async () => {
  const south = await api.otherSite();
  const problems = async () => {
    await chained();
    return (await verifySite(owner, south.site, [])).problems;
  };
  const ann = await api.user({ username: `${MARK}.ann`, firstName: MARK, email: `${MARK}.ann@example.test` });
  await owner.query(
    `with run as (insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, changed)
       values ($1, 'EXPORT', 'APPLIED', $2, '${MARK} Ann', 'exportUsers', '{}', '{"address": "${MARK}.ann@example.test"}', 0)
       returning id)
     insert into changes (site_id, run_id, user_id, field, after)
     select $1, id, $2, 'exported', '{"address": "${MARK}.ann@example.test"}' from run`,
    [south.site.id, ann.id],
  );
  // The creation as an import logs it: all that is known of the address after the account was removed.
  await owner.query(
    `with run as (insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input, changed)
       values ($1, 'IMPORT', 'APPLIED', $2, 'Dana Weber', 'test', '{}', '{}', 1) returning id)
     insert into changes (site_id, run_id, user_id, field, after)
     select $1, id, $3, 'existence', '{"email": "${MARK}.ann@example.test"}' from run`,
    [api.site.id, api.admin.id, ann.id],
  );
  // Others send an export to Ann, in other letters.
  await api.query(
    `mutation { exportUsers(input: { selection: { ids: ["${ann.id}"] }, columns: [NAME], format: CSV, deliver: EMAIL,
       email: "${MARK.toUpperCase()}.Ann@example.test" }) { userErrors { code } } }`,
  );
  await owner.query(
    `insert into outbox (site_id, run_id, user_id, channel, address, template, language, params, status)
     select site_id, run_id, $1, 'EMAIL', address, 'exportLink', 'en', '{}', 'SENT' from exports
     where address is not null`,
    [api.admin.id],
  );
  expect(await problems()).toEqual([]);
  await run(api.client, 'bulkDelete', { selection: { ids: [ann.id] } });
  expect(await erase(ann.id, ann.id, south.client)).toMatchObject({ userErrors: [{ code: 'UNKNOWN_ID' }] });
  await owner.query(`update users set deleted_at = '-infinity' where id = $1`, [ann.id]);
  await owner.query('select remove_what_has_ended()');
  expect(await erase(ann.id, ann.id, south.client)).toMatchObject({ userErrors: [{ code: 'UNKNOWN_ID' }] });
  expect(await leftovers()).not.toEqual([]);

  expect(await erase(ann.id, ann.id)).toEqual({ erased: true, userErrors: [] });

  expect(await leftovers()).toEqual([]);
  expect(await problems()).toEqual([]);
  expect(await chained()).toEqual([]);
  const told = await owner.query(
    `select site_id from changes where user_id = $1 and field = 'personalData'`,
    [ann.id],
  );
  expect(told.rows.map(({ site_id }) => site_id).sort()).toEqual([api.site.id, south.site.id].sort());
  const sent = await owner.query(
    `select after ->> 'address' as address from changes where user_id = $1 and field = 'exported'`,
    [api.admin.id],
  );
  expect(sent.rows).toEqual([{ address: '(erased)' }]);
});

test('C5 only who may erase for the whole site does', async () => {
  const role = await api.site.role('Deleter', ['users.read', 'users.delete', 'changes.read']);
  const client = await api.asRole(role);
  expect(
    await client.refusal(
      `mutation { erasePersonalData(input: { userId: "${api.admin.id}", reason: "r", confirm: "x" }) { erased } }`,
    ),
  ).toBe('FORBIDDEN');
});
