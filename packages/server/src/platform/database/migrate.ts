import { readdirSync, readFileSync } from 'node:fs';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { installJobs } from '../jobs/installJobs.ts';
import { ensureAppRole } from './appRole.ts';

/** Brings the database up to date, as its owner: the application's role, the migrations, the job queue. */
export async function migrate(ownerUrl: string, queues: readonly string[] = []): Promise<void> {
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
  await installJobs(ownerUrl, queues);
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
