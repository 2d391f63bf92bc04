import { entities } from '@muster/server/app/entities';
import { queues } from '@muster/server/app/jobs';
import { hashPassword } from '@muster/server/features/accounts/passwords';
import { createSite } from '@muster/server/features/sites/createSite';
import { appUrl } from '@muster/server/platform/database/appRole';
import { connect } from '@muster/server/platform/database/connect';
import { migrate } from '@muster/server/platform/database/migrate';
import { Client } from 'pg';
import { fillHistory } from './history.ts';
import { withoutIndexes } from './indexes.ts';
import { fillMemberships } from './memberships.ts';
import { fillStructure } from './structure.ts';
import { fillUsers } from './users.ts';

export const PASSWORD = 'bench-admin-password';

export interface Site {
  id: string;
  adminId: string;
}

/** A site of `users` living users, filled in one transaction unless the database holds one of that size. */
export async function loadSite(url: string, users: number): Promise<Site> {
  await migrate(url, queues);
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const found = await findSite(owner, users);
    if (found?.adminId) return { id: found.id, adminId: found.adminId };
    const id = found?.id ?? (await makeSite(url, users));
    await owner.query('begin');
    const adminId = await fillSite(owner, id, users);
    await owner.query('commit');
    await step('vacuum, analyze', () => owner.query('vacuum (analyze)'));
    return { id, adminId };
  } finally {
    await owner.end();
  }
}

const large = [
  'users',
  'user_teams',
  'user_skills',
  'user_agent_groups',
  'user_roles',
  'license_seats',
  'credentials',
];

async function fillSite(owner: Client, id: string, users: number): Promise<string> {
  await step('structure', () => fillStructure(owner, id));
  await withoutIndexes(owner, large, async () => {
    await step('users', () => fillUsers(owner, id, users));
    await step('teams, skills, roles, licenses', () => fillMemberships(owner, id));
    console.error('indexing');
  });
  const adminId = await makeAdmin(owner, id);
  await step('history', () => fillHistory(owner, id, adminId));
  return adminId;
}

async function findSite(
  owner: Client,
  users: number,
): Promise<{ id: string; adminId: string | null } | undefined> {
  const { rows } = await owner.query(
    `select s.id, (select id from users where site_id = s.id and username = 'admin@bench.test') as "adminId"
     from sites s where s.slug = $1`,
    [slug(users)],
  );
  return rows[0];
}

const slug = (users: number) => `bench-${users}`;

async function makeSite(url: string, users: number): Promise<string> {
  const database = await connect(appUrl(url), entities);
  const seats = { ENTERPRISE: users, CONTACT: users };
  const { id } = await createSite(database.em.fork(), {
    slug: slug(users),
    name: `Bench of ${users}`,
    seats,
  });
  await database.close(true);
  return id;
}

async function makeAdmin(owner: Client, siteId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `update users set username = 'admin@bench.test', email = 'admin@bench.test'
     where site_id = $1 and user_type = 'ADMINISTRATOR' returning id`,
    [siteId],
  );
  const id = rows[0]?.id ?? '';
  await owner.query(`insert into credentials (user_id, site_id, password_hash) values ($1, $2, $3)`, [
    id,
    siteId,
    await hashPassword(PASSWORD),
  ]);
  return id;
}

async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work();
  console.error(`loaded ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
