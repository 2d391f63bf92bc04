import assert from 'node:assert/strict';
import { tidy } from '../bulk/plainSql.ts';
import type { Bench } from '../measure/Bench.ts';
import { meanwhile } from '../measure/meanwhile.ts';
import { siteState } from '../measure/siteState.ts';
import { timed } from '../measure/timed.ts';
import { presentFile } from './presentFile.ts';

const tables = ['users', 'user_teams', 'user_skills', 'import_rows', 'import_errors', 'uploads'];

/** People who are there already: left as they are, then changed with their lists replaced, then undone. */
export async function measureAgain(bench: Bench, users: number): Promise<void> {
  const { owner, api, site, report, server } = bench;
  const rows = users - 1;
  const file = await presentFile(owner, site.id, rows);
  const before = await siteState(owner, site.id);
  const memory = { of: 'the limit', beside: 512, unit: 'MB', limit: { ratio: 1, most: true } } as const;

  const measured = async <T>(what: string, work: () => Promise<T>) => {
    await tidy(owner, tables);
    await server.peakMemory();
    const { result: done, p95 } = await meanwhile(api, () => timed(what, work));
    return { ...done, p95, held: await server.peakMemory() };
  };
  const plan = async (options: Record<string, string>) =>
    api.run('planImport', { uploadIds: [await api.upload('people.csv', file)], format: 'USERS', options });

  const left = await measured('people who are there, left', () => plan({ existing: 'LEAVE' }));
  assert.equal(left.result.counts?.unchanged, rows);
  const planned = await measured('people who are there, updated: plan', () =>
    plan({ existing: 'UPDATE', listMode: 'REPLACE' }),
  );
  assert.equal(planned.result.counts?.changed, rows);
  const applied = await measured('people who are there, updated: apply', () =>
    api.run('applyPlan', { planId: planned.result.id }),
  );
  assert.equal(applied.result.counts?.changed, rows);
  const undone = await measured('people who are there, updated: undo', () =>
    api.run('undoRun', { runId: applied.result.id }),
  );
  assert.equal(undone.result.counts?.changed, rows);
  assert.deepEqual(await siteState(owner, site.id), before, 'the undo is not whole');

  const amount = rows.toLocaleString('en');
  const unit = 'ms';
  report({
    ...{ work: `upload and plan of ${amount} duplicates`, ours: left.ms, unit },
    ...{ beside: planned.ms, of: 'of as many updates' },
  });
  report({
    ...{ work: `${amount} updates with lists replaced: applying them`, ours: applied.ms, unit },
    ...{ beside: planned.ms, of: 'upload and plan' },
  });
  report({
    ...{ work: '… their undo', ours: undone.ms, beside: applied.ms, of: 'applying them', unit },
    limit: { ratio: 1.5, most: true },
  });
  for (const [work, { held, p95 }] of Object.entries({ left, planned, applied, undone })) {
    report({ work: `… memory of the server, ${work}`, ours: held, ...memory });
    report({ work: '… others meanwhile, p95', ours: p95, beside: 150, of: 'a page of the grid', unit });
  }
}
