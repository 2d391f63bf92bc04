import { readdirSync, readFileSync } from 'node:fs';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { PgBoss } from 'pg-boss';
import { ensureAppRole } from './appRole.ts';

/** Brings the database up to date, as its owner: the application's role, the migrations, the job queue. */
export async function migrate(ownerUrl: string): Promise<void> {
  await ensureAppRole(ownerUrl);
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    logger: () => {},
    extensions: [Migrator],
    migrations: { migrationsList: sqlMigrations(), snapshot: false },
    pool: { min: 0, max: 2 },
  });
  try {
    await orm.em.execute('select pg_advisory_lock(7303015)');
    await orm.migrator.up();
    await orm.em.execute('select ensure_change_partitions()');
  } finally {
    await orm.close(true);
  }
  await migrateJobs(ownerUrl);
}

/** migrations/*.sql in the order of their names, found from the sources and from the build alike. */
function sqlMigrations() {
  const folder = new URL(
    import.meta.url.includes('/dist/') ? '../../../../migrations/' : '../../../migrations/',
    import.meta.url,
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return {
        name: file.replace(/\.sql$/, ''),
        class: class extends Migration {
          override async up() {
            this.addSql(text);
          }
        },
      };
    });
}

async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'jobs', supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    logger: () => {},
    pool: { min: 0, max: 1 },
  });
  try {
    await orm.em.execute(`
      grant usage on schema jobs to muster_app;
      grant select, insert, update, delete on all tables in schema jobs to muster_app;
      grant usage on all sequences in schema jobs to muster_app;
      grant execute on all functions in schema jobs to muster_app`);
  } finally {
    await orm.close(true);
  }
}
