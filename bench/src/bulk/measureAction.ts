import assert from 'node:assert/strict';
import type { Run } from '../api/Api.ts';
import type { Bench } from '../measure/Bench.ts';
import { checkChanges, siteState } from '../measure/siteState.ts';
import { median, timed } from '../measure/timed.ts';
import type { Action, Names } from './Action.ts';
import type { Chosen } from './chosenUsers.ts';
import { doPlain, tidy, undoPlain } from './plainSql.ts';

/** Runs the action, its plan, the application of the plan and the undo of both, beside plain SQL. */
export async function measureAction(
  bench: Bench,
  action: Action,
  chosen: Chosen,
  names: Names,
): Promise<number> {
  const { pairs, report } = bench;
  const one = new ActionMeasure(bench, action, chosen, names);
  const times = { plain: [], run: [], undo: [], plan: [], apply: [] } as Record<string, number[]>;
  for (let pair = 1; pair <= pairs; pair += 1) {
    times.plain?.push(await one.plain());
    const { ms, run } = await one.run();
    times.run?.push(ms);
    times.undo?.push(await one.undo(run));
    const planned = await one.plan();
    times.plan?.push(planned.ms);
    const applied = await one.apply(planned.run);
    times.apply?.push(applied.ms);
    await one.undo(applied.run);
  }
  const ms = (name: string) => median(times[name] ?? []);
  const what = `${action.mutation}, ${chosen.count.toLocaleString('en')} users`;
  const unit = 'ms' as const;
  report({
    work: what,
    ours: ms('run'),
    beside: ms('plain'),
    of: 'plain SQL',
    unit,
    limit: { ratio: 1.5, most: true },
  });
  report({
    work: '… its plan',
    ours: ms('plan'),
    beside: ms('apply'),
    of: 'applying it',
    unit,
    limit: { ratio: 0.5, most: true },
  });
  report({ work: '… applying the plan', ours: ms('apply'), beside: ms('plain'), of: 'plain SQL', unit });
  if (action.event) return ms('run');
  report({
    work: '… its undo',
    ours: ms('undo'),
    beside: ms('run'),
    of: 'the run',
    unit,
    limit: { ratio: 1.5, most: true },
  });
  return ms('run');
}

/** Each step begins on the same state, is timed, and is checked for its effect afterwards. */
export class ActionMeasure {
  readonly bench: Bench;
  readonly action: Action;
  readonly chosen: Chosen;
  readonly names: Names;
  private before: Record<string, unknown> | undefined;

  constructor(bench: Bench, action: Action, chosen: Chosen, names: Names) {
    this.bench = bench;
    this.action = action;
    this.chosen = chosen;
    this.names = names;
  }

  async plain(): Promise<number> {
    const { owner, site } = this.bench;
    const { who } = this.chosen;
    await this.begin();
    const { result, ms } = await timed(`${this.action.mutation} by plain SQL`, () =>
      doPlain(owner, this.action, { siteId: site.id, names: this.names, who }),
    );
    await this.checkEffect();
    await undoPlain(owner, this.action, result);
    await this.checkUndone();
    return ms;
  }

  async run(): Promise<{ ms: number; run: Run }> {
    await this.begin();
    return this.changing(`${this.action.mutation} by the API`, () =>
      this.bench.api.run(this.action.mutation, { ...this.input(), confirmCount: this.chosen.count }),
    );
  }

  async plan(): Promise<{ ms: number; run: Run }> {
    await this.begin();
    const { result, ms } = await timed(`${this.action.mutation}, its plan`, () =>
      this.bench.api.run(this.action.mutation, { ...this.input(), dryRun: true }),
    );
    return { ms, run: result };
  }

  async apply(plan: Run): Promise<{ ms: number; run: Run }> {
    await tidy(this.bench.owner, this.action.tables);
    return this.changing(`${this.action.mutation}, applying the plan`, () =>
      this.bench.api.run('applyPlan', { planId: plan.id, confirmCount: plan.counts?.changed }),
    );
  }

  async undo(run: Run): Promise<number> {
    await tidy(this.bench.owner, this.action.tables);
    if (this.action.event) {
      for (const statement of this.action.plainUndo) await this.bench.owner.query(statement, [run.id]);
      return 0;
    }
    const { ms } = await timed(`${this.action.mutation}, its undo`, () =>
      this.bench.api.run('undoRun', { runId: run.id }),
    );
    await this.checkUndone();
    return ms;
  }

  private input() {
    const filter = { where: this.chosen.where, expectedCount: this.chosen.count };
    return { selection: { filter }, ...this.action.input(this.names) };
  }

  private async changing(what: string, start: () => Promise<Run>): Promise<{ ms: number; run: Run }> {
    const { result: run, ms } = await timed(what, start);
    await this.checkEffect();
    await checkChanges(this.bench.owner, run.id, run.counts?.changed ?? 0);
    return { ms, run };
  }

  private async begin(): Promise<void> {
    this.before ??= await siteState(this.bench.owner, this.bench.site.id);
    await tidy(this.bench.owner, this.action.tables);
  }

  private async checkEffect(): Promise<void> {
    const { rowCount } = await this.bench.owner.query(`${this.action.missing(this.chosen.who)} limit 1`, [
      this.action.ids(this.names),
    ]);
    assert.equal(rowCount, 0, `${this.action.mutation} has left somebody out`);
  }

  private async checkUndone(): Promise<void> {
    assert.deepEqual(
      await siteState(this.bench.owner, this.bench.site.id),
      this.before,
      'the undo is not whole',
    );
  }
}
