import { flushCompileCache } from 'node:module';
import { registerBulkActions } from '@muster/server/app/bulkActions';
import { entities } from '@muster/server/app/entities';
import { jobs } from '@muster/server/app/jobs';
import { workRun } from '@muster/server/features/runs/workRun';
import { appUrl } from '@muster/server/platform/database/appRole';
import { connect } from '@muster/server/platform/database/connect';
import { startJobs } from '@muster/server/platform/jobs/startJobs';

// A process that works on the runs that it is told of, until it is killed.
const address = appUrl(process.env.DATABASE_URL ?? '');
registerBulkActions();
const database = await connect(address, entities, 3);
await startJobs({ database, appUrl: address, jobs, work: false });

process.on('message', async ({ siteId, runId }: { siteId: string; runId: string }) => {
  await workRun(database.em.fork(), siteId, runId);
  process.send?.('done');
});
// It will not end by itself, and those that come after it begin sooner.
flushCompileCache();
process.send?.('ready');
