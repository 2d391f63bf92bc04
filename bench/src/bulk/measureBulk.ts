import type { Bench } from '../measure/Bench.ts';
import { actions } from './actions.ts';
import { allUsers, chosenNames, usersOfDivision } from './chosenUsers.ts';
import { ActionMeasure, measureAction } from './measureAction.ts';

/** The bulk actions on a tenth of the site, three times beside plain SQL; then once on the whole site. */
export async function measureBulk(bench: Bench, { whole }: { whole: boolean }): Promise<void> {
  const { owner, site, server, report } = bench;
  const names = await chosenNames(owner, site.id);
  const tenth = await usersOfDivision(owner, site.id, 3);
  const all = whole ? await allUsers(owner, site.id) : undefined;
  for (const action of actions) {
    await server.peakMemory();
    const ms = await measureAction(bench, action, tenth, names);
    const memory = await server.peakMemory();
    if (!all) continue;
    const one = new ActionMeasure(bench, action, all, names);
    const { ms: wholeMs, run } = await one.run();
    const wholeMemory = await server.peakMemory();
    const undoMs = await one.undo(run);
    const work = `${action.mutation}, ${all.count.toLocaleString('en')} users`;
    report({
      work,
      ours: wholeMs,
      beside: ms,
      of: 'the tenth',
      unit: 'ms',
      limit: { ratio: 12, most: true },
    });
    report({ work: '… its undo', ours: undoMs, beside: wholeMs, of: 'the run', unit: 'ms' });
    report({
      work: '… memory of the server',
      ours: wholeMemory,
      beside: memory,
      of: 'with the tenth',
      unit: 'MB',
    });
  }
}
