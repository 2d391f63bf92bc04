import assert from 'node:assert/strict';
import { tidy } from '../bulk/plainSql.ts';
import type { Bench } from '../measure/Bench.ts';
import { siteState } from '../measure/siteState.ts';
import { timed } from '../measure/timed.ts';
import { forgetCreated, plainCopy } from './plainImport.ts';
import { usersFile } from './usersFile.ts';

const tables = ['users', 'user_roles', 'user_teams', 'user_skills', 'user_agent_groups', 'license_seats'];

/** The largest file that is taken: a million rows are nearly 500 MiB. Its people are taken away again. */
export async function measureWide({ owner, api, site, report, server }: Bench, rows: number): Promise<void> {
  const file = usersFile(rows);
  const before = await siteState(owner, site.id);
  await tidy(owner, tables);
  await server.peakMemory();
  const copied = await timed('COPY of the wide file', () => plainCopy(owner, file));
  const planned = await timed('wide import, upload and plan', async () =>
    api.run('planImport', { uploadIds: [await api.upload('users.csv', file)], format: 'USERS' }),
  );
  const planMemory = await server.peakMemory();
  const applied = await timed('wide import, apply', () =>
    api.run('applyPlan', { planId: planned.result.id }),
  );
  const applyMemory = await server.peakMemory();
  assert.equal(applied.result.counts?.changed, rows);
  const after = await siteState(owner, site.id);
  assert.equal(Number(after.users), Number(before.users) + rows);
  assert.equal(Number(after.teams), Number(before.teams) + 3 * rows);
  assert.equal(Number(after.agentGroups), Number(before.agentGroups) + rows);
  await forgetCreated(owner, site.id, applied.result.id);
  assert.deepEqual(await siteState(owner, site.id), before);

  const size = `${Math.round(file.length / 1024 / 1024)} MiB`;
  report({
    work: `import of ${rows.toLocaleString('en')} rows of ${size}: upload, plan, apply`,
    ours: planned.ms + applied.ms,
    beside: copied.ms,
    of: 'COPY of the text alone',
    unit: 'ms',
  });
  const memory = { beside: 512, of: 'the limit', unit: 'MB', limit: { ratio: 1, most: true } } as const;
  report({ work: '… memory of the server, upload and plan', ours: planMemory, ...memory });
  report({ work: '… memory of the server, applying', ours: applyMemory, ...memory });
}
