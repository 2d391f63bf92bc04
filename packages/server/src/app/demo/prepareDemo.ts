import type { Database } from '../../platform/database/connect.ts';
import { row, sql } from '../../platform/database/sql.ts';
import type { Env } from '../../platform/env/readEnv.ts';
import { log } from '../../platform/logging/log.ts';
import { guardDemoAccount } from './demoAccount.ts';
import { loadDemo } from './loadDemo.ts';

/** Demo data on the first start, and its known password only where nobody else reaches the server. */
export async function prepareDemo(
  database: Database,
  { MUSTER_DEMO_USERS: users, HOST: host }: Env,
): Promise<void> {
  const { sites } = await row<{ sites: number }>(
    database.em.fork(),
    sql`select count(*)::int as sites from all_site_ids()`,
  );
  if (sites === 0 && users > 0) {
    log.info({ users }, 'Loading demo data');
    await loadDemo(database, users);
  }
  await guardDemoAccount(database, host);
}
