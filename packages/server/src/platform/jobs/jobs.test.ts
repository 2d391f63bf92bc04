import { afterAll, beforeAll, expect, test } from 'vitest';
import { entities } from '../../app/entities.ts';
import { cloneDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { appUrl } from '../database/appRole.ts';
import { connect, type Database } from '../database/connect.ts';
import { rows, sql } from '../database/sql.ts';
import { log } from '../logging/log.ts';
import { installJobs } from './installJobs.ts';
import { job } from './JobDefinition.ts';
import { sendJob } from './sendJob.ts';
import { startJobs } from './startJobs.ts';

let clone: TestDatabase;
let database: Database;
beforeAll(async () => {
  log.level = 'silent';
  clone = await cloneDatabase('jobs');
  await installJobs(clone.url, ['greet']);
  database = await connect(appUrl(clone.url), entities, 4);
});
afterAll(async () => {
  await database.close(true);
  await clone.drop();
});

const greeted: string[] = [];
let failures = 1;
const greet = job<{ name: string }>({
  name: 'greet',
  work: async (em, { name }) => {
    await rows(em, sql`select 1`);
    if (name === 'twice' && failures-- > 0) throw new Error('The first time fails.');
    greeted.push(name);
  },
});

const send = (name: string, thenFail = false) =>
  database.em.fork().transactional(async (em) => {
    await sendJob(em, 'greet', { name });
    if (thenFail) throw new Error('rolled back');
  });

test('a job exists if and only if the transaction that sent it commits, and one that fails is tried again', async () => {
  const options = { database, appUrl: appUrl(clone.url), jobs: [greet] };
  const { stop } = await startJobs({ ...options, work: true });
  await expect(send('never', true)).rejects.toThrow('rolled back');
  await send('once');
  await send('twice');
  await expect.poll(() => [...greeted].sort()).toEqual(['once', 'twice']);
  for (const key of ['a', 'a', 'b']) {
    await database.em.fork().transactional((em) => sendJob(em, 'greet', { name: `key ${key}` }, key));
  }
  await expect.poll(() => [...greeted].sort()).toEqual(['key a', 'key b', 'once', 'twice']);
  await stop();
  await expect(send('nobody')).rejects.toThrow('after it was stopped');
});
