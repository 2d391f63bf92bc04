import assert from 'node:assert/strict';
import type { Run } from '../api/Api.ts';
import { tidy } from '../bulk/plainSql.ts';
import type { Bench } from '../measure/Bench.ts';
import { checkChanges, siteState } from '../measure/siteState.ts';
import { median, timed } from '../measure/timed.ts';
import { contactsFile, contactsWorkbook } from './contactsFile.ts';
import { forgetCreated, plainImport } from './plainImport.ts';

const tables = ['users', 'user_roles', 'license_seats', 'import_rows', 'import_errors', 'uploads'];
/** performance.md: 10,000 users in 52.5 s. */
const DIRECTUS_MS_A_ROW = 5.25;

/** A file of new people: upload, plan and apply by the API, beside COPY, validation and INSERT by hand. */
export async function measureImport(bench: Bench, rows: number): Promise<void> {
  const { owner, site, pairs, report, server } = bench;
  const file = contactsFile(rows);
  const before = await siteState(owner, site.id);
  const times = { plain: [] as number[], ours: [] as number[], plan: [] as number[], undo: [] as number[] };
  await server.peakMemory();
  for (let pair = 1; pair <= pairs; pair += 1) {
    await tidy(owner, tables);
    const plain = await timed('import by COPY, validation and INSERT', () =>
      plainImport(owner, site.id, file),
    );
    times.plain.push(plain.ms);
    await checkChanges(owner, plain.result, rows);
    const after = await countsOf(bench);
    await forgetCreated(owner, site.id, plain.result);

    await tidy(owner, tables);
    const planned = await timed('import by the API, upload and plan', () => plan(bench, file));
    const applied = await timed('import by the API, apply', () =>
      bench.api.run('applyPlan', { planId: planned.result.id }),
    );
    times.plan.push(planned.ms);
    times.ours.push(planned.ms + applied.ms);
    assert.equal(applied.result.counts?.changed, rows);
    await checkChanges(owner, applied.result.id, rows);
    assert.deepEqual(await countsOf(bench), after, 'the API has not imported what plain SQL has');

    await tidy(owner, tables);
    times.undo.push(
      (
        await timed('import, its undo', () =>
          bench.api.run('undoRun', { runId: applied.result.id, confirmCount: rows }),
        )
      ).ms,
    );
    // The undone users keep what they hold for 30 days, in case they come back; their seats are free.
    const { users, seats } = await siteState(owner, site.id);
    assert.deepEqual({ users, seats }, { users: before.users, seats: before.seats }, 'the undo is not whole');
    await forgetCreated(owner, site.id, applied.result.id);
    assert.deepEqual(await siteState(owner, site.id), before);
  }
  const ours = median(times.ours);
  const work = `import of ${rows.toLocaleString('en')} rows, CSV: upload, plan, apply`;
  const most = true;
  const unit = 'ms';
  // Of as many rows as there are users it is asked that it ends, and what it holds.
  const limit = { ratio: 2, most };
  const speed = rows < bench.users ? { limit } : {};
  report({ work, ours, beside: median(times.plain), of: 'COPY, validate, INSERT', unit, ...speed });
  report({
    work: '… beside Directus 12',
    ours,
    beside: rows * DIRECTUS_MS_A_ROW,
    of: 'its 10,000 rows, scaled',
    unit,
    limit: { ratio: 0.05, most },
  });
  report({ work: '… upload and plan of it', ours: median(times.plan), beside: ours, of: 'the whole', unit });
  report({ work: '… its undo', ours: median(times.undo), beside: ours, of: 'the import', unit });
  const memory = await server.peakMemory();
  report({
    work: '… memory of the server',
    ours: memory,
    beside: 512,
    of: 'the limit',
    unit: 'MB',
    limit: { ratio: 1, most },
  });
}

/** Without what depends on the ids, which are new each time. */
async function countsOf({ owner, site }: Bench): Promise<Record<string, unknown>> {
  const { columns: _, ...counts } = await siteState(owner, site.id);
  return counts;
}

/** The same people as a workbook, beside the CSV file. */
export async function measureWorkbook(bench: Bench, rows: number): Promise<void> {
  const { owner, site, pairs, report, server } = bench;
  const files = { csv: contactsFile(rows), xlsx: await contactsWorkbook(rows) };
  const times = { csv: [] as number[], xlsx: [] as number[] };
  const before = await siteState(owner, site.id);
  await server.peakMemory();
  for (let pair = 1; pair <= pairs; pair += 1) {
    for (const kind of ['csv', 'xlsx'] as const) {
      await tidy(owner, tables);
      const { ms, result } = await timed(`import as ${kind}`, async () => {
        const planned = await plan(bench, files[kind]);
        return bench.api.run('applyPlan', { planId: planned.id });
      });
      assert.equal(result.counts?.changed, rows);
      times[kind].push(ms);
      await forgetCreated(owner, site.id, result.id);
      assert.deepEqual(await siteState(owner, site.id), before);
    }
  }
  const work = `import of ${rows.toLocaleString('en')} rows, XLSX: upload, plan, apply`;
  const limit = { ratio: 2, most: true };
  report({ work, ours: median(times.xlsx), beside: median(times.csv), of: 'as CSV', unit: 'ms', limit });
  const memory = await server.peakMemory();
  report({
    work: '… memory of the server',
    ours: memory,
    beside: 512,
    of: 'the limit',
    unit: 'MB',
    limit: { ratio: 1, most: true },
  });
}

async function plan({ api }: Bench, file: string | Buffer): Promise<Run> {
  const name = typeof file === 'string' ? 'newcomers.csv' : 'newcomers.xlsx';
  return api.run('planImport', { uploadIds: [await api.upload(name, file)], format: 'CONTACTS' });
}
