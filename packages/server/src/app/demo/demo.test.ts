import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn } from '../../features/accounts/signIn.ts';
import { findSite } from '../../features/sites/findSite.ts';
import { appUrl } from '../../platform/database/appRole.ts';
import { connect, type Database } from '../../platform/database/connect.ts';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { readEnv } from '../../platform/env/readEnv.ts';
import { log } from '../../platform/logging/log.ts';
import { cloneDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { entities } from '../entities.ts';
import { demoAdministrator, demoSignIn } from './demoAccount.ts';
import { prepareDemo } from './prepareDemo.ts';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  log.level = 'error';
  clone = await cloneDatabase('demo');
  database = await connect(appUrl(clone.url), entities, 4);
});
afterAll(async () => {
  await database.close(true);
  await clone.drop();
});

const env = (HOST: string) => readEnv({ HOST, MUSTER_DEMO_USERS: '240' });
const asDana = () =>
  signIn(database.em.fork(), { login: demoAdministrator.email, password: demoAdministrator.password });

async function inNorthwind<T>(query: ReturnType<typeof sql>): Promise<T[]> {
  const site = await findSite(database.em.fork(), 'northwind');
  return inSite(database.em, site?.id ?? '', (tx) => rows<T>(tx, query));
}

test('the first start brings two sites of plausible people, the next one no more', async () => {
  await prepareDemo(database, env('127.0.0.1'));
  await prepareDemo(database, env('127.0.0.1'));
  const [northwind] = await inNorthwind(sql`
    select count(*)::int as users, count(*) filter (where user_type = 'AGENT')::int as agents,
      count(*) filter (where status = 'INVITED')::int > 0 as invited,
      count(*) filter (where user_type = 'AGENT' and supervisor_id is not null)::int > 150 as supervised,
      count(*) filter (where mobile !~ '^\\+[1-9][0-9]{7,14}$') as "wrongNumbers",
      (select count(*) from queue_presence)::int > 0 as "loggedOn",
      (select count(*) from user_skills)::int > 300 as skilled
    from users`);
  expect(northwind).toMatchObject({
    users: 241,
    invited: true,
    supervised: true,
    loggedOn: true,
    skilled: true,
  });
  expect(northwind).toMatchObject({ wrongNumbers: '0' });
});

test('L2 U5 the demo data keeps the rules: seats are counted, agents sit in leaves', async () => {
  const [wrong] = await inNorthwind(sql`
    select
      (select count(*)::int from license_pools p where used <>
        (select count(*) from license_seats s where s.site_id = p.site_id and s.license = p.license)) as pools,
      (select count(*)::int from users u where user_type = 'AGENT' and exists (
        select from org_units o where o.parent_id = u.org_unit_id)) as units,
      (select count(*)::int from users u where not exists (select from user_roles r where r.user_id = u.id)) as roles,
      (select count(*)::int from license_seats s join users u on u.id = s.user_id where u.status = 'DELETED') as deleted`);
  expect(wrong).toEqual({ pools: 0, units: 0, roles: 0, deleted: 0 });
});

test('the demo administrator has a known password only while nobody else reaches the server', async () => {
  expect(await asDana()).toMatchObject({ outcome: 'ACCOUNT' });
  expect(await demoSignIn(database)).toContain('muster-demo-admin');
  await prepareDemo(database, env('0.0.0.0'));
  expect(await asDana()).toMatchObject({ outcome: 'FAILED' });
  expect(await demoSignIn(database)).toBe('');
  await prepareDemo(database, env('localhost'));
  expect(await asDana()).toMatchObject({ outcome: 'ACCOUNT' });
});
