import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../testing/runs.ts';
import { startTestApi } from '../../../testing/startTestApi.ts';
import type { TestApi } from '../../../testing/TestApi.ts';
import { chainChanges } from './chainChanges.ts';
import { verifySite } from './verifySite.ts';

let api: TestApi;
let owner: Client;
beforeAll(async () => {
  api = await startTestApi('chain', { work: false });
  owner = new Client({ connectionString: api.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

const verify = (pins: { slug: string; position: string; hash: string }[] = []) =>
  verifySite(owner, api.site, pins);

/** Other tests write beside this one, and what they have in flight holds the chainer up. */
async function chained() {
  await expect
    .poll(
      async () => {
        await chainChanges(api.database.em.fork());
        return (await verify()).waiting;
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBe(0);
}

async function assign(reason: string, people = 3) {
  const [team] = Object.values(await api.teams(`Team ${reason}`));
  const users = await api.users(people);
  return run(api.client, 'bulkAssignTeams', {
    selection: { ids: users.map(({ id }) => id) },
    teamIds: [team?.id],
    mode: 'ADD',
    reason,
  });
}

/** What somebody with all rights in the database does is found, then taken back. */
async function tampered(...statements: string[]): Promise<string> {
  await owner.query('begin');
  try {
    for (const statement of statements) await owner.query(statement);
    return (await verify()).problems.join('\n');
  } finally {
    await owner.query('rollback');
  }
}

test('C4 every run becomes a link after it has been committed, and the chain is found whole', async () => {
  const first = await assign('first');
  await chained();
  const second = await assign('second');
  expect((await verify()).waiting).toBe(3);
  await chained();
  const { links, rows, problems, head } = await verify();
  expect({ links, rows, problems }).toEqual({ links: 2, rows: 6, problems: [] });
  const { rows: found } = await owner.query('select run_id, row_count from chain_links order by position');
  expect(found).toEqual([first, second].map(({ id }) => ({ run_id: id, row_count: 3 })));
  const { changeLogHead } = await api.query<{ changeLogHead: { position: number; hash: string } }>(
    '{ changeLogHead { position hash chainedAt } }',
  );
  expect(`${changeLogHead.position}:${changeLogHead.hash}`).toBe(head);
});

test('C4 what no transaction in flight can precede is chained, and no more', async () => {
  const other = new Client({ connectionString: api.databaseUrl });
  await other.connect();
  try {
    await other.query('begin');
    await other.query('select pg_current_xact_id()');
    await assign('held up');
    await chainChanges(api.database.em.fork());
    expect((await verify()).waiting).toBe(3);
    await other.query('commit');
  } finally {
    await other.end();
  }
  await chained();
});

test('C4 a changed, removed, added or swapped row is found, whoever did it', async () => {
  const { id } = await assign('tampered');
  await assign('after it');
  await chained();
  const mine = `run_id = '${id}'`;
  const one = `id = (select min(id) from changes where ${mine})`;
  expect(await tampered(`update changes set after = '["x"]' where ${one}`)).toMatch(
    new RegExp(
      `^Link \\d+, run ${id} \\(ASSIGN_TEAMS by Dana Weber, .* UTC\\): rows were changed or swapped`,
    ),
  );
  expect(await tampered(`update changes set at = at - interval '1 hour' where ${one}`)).toMatch(
    'changed or swapped',
  );
  expect(await tampered(`delete from changes where ${one}`)).toMatch('1 of 3 rows are gone');
  expect(await tampered(`delete from changes where ${mine}`)).toMatch('all 3 rows are gone');
  const copy = `insert into changes (site_id, run_id, user_id, field, after, xid)
    select site_id, run_id, user_id, 'skills', after`;
  expect(await tampered(`${copy}, xid from changes where ${one}`)).toMatch('1 rows were added');
  expect(await tampered(`${copy}, 3 from changes where ${one}`)).toMatch("added behind the chain's back");
  expect(await tampered(`${copy}, xid + 1000000000 from changes where ${one}`)).toMatch(
    "behind the chain's back",
  );
  expect(
    await tampered(`update changes c set user_id = o.user_id from changes o
      where c.${mine} and o.${mine} and c.id <> o.id`),
  ).toMatch('changed or swapped');
});

test('C4 a run that is renamed, relinked or cut off is found', async () => {
  const { id } = await assign('renamed');
  await chained();
  const { head } = await verify();
  const [position, hash] = head.split(':') as [string, string];
  const run = `where id = '${id}'`;
  expect(await tampered(`update runs set actor_name = 'Somebody else' ${run}`)).toMatch(
    'name of who made the run',
  );
  expect(await tampered(`update runs set reason = 'Another' ${run}`)).toMatch('its reason');
  expect(await tampered(`update runs set actor_id = new_id() ${run}`)).toMatch('who made the run');
  expect(await tampered(`update chain_links set salt = null where run_id = '${id}'`)).toMatch(
    "nobody's data was erased",
  );
  expect(await tampered(`update chain_links set hash = sha256('x') where position = 1`)).toMatch(
    'does not follow',
  );
  const cut = [
    `delete from changes where run_id = '${id}'`,
    `delete from chain_links where run_id = '${id}'`,
  ];
  expect(await tampered(...cut)).toMatch('the log has nothing of it');
  await owner.query('begin');
  for (const statement of [...cut, `update runs set changed = 0 ${run}`]) await owner.query(statement);
  expect((await verify()).problems).toEqual([]);
  const pinned = await verify([{ slug: 'north', position, hash }]);
  await owner.query('rollback');
  expect(pinned.problems.join()).toMatch('not the one that was pinned');
});

test('C4 the application cannot write the chain, nor read what would make erased values guessable', async () => {
  for (const statement of [
    'delete from chain_links',
    'update chain_links set position = 1',
    'table seal.keys',
  ]) {
    await expect(api.site.run((em) => em.execute(statement))).rejects.toThrow(/permission denied/);
  }
});
