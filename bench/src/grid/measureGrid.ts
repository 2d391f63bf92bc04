import type { Bench } from '../measure/Bench.ts';
import { median } from '../measure/timed.ts';
import { gridFilters } from './filters.ts';
import { gridQueries, gridVariables } from './gridQuery.ts';
import { hammer, type Request, type Speed } from './hammer.ts';
import { recordStatements } from './recordStatements.ts';
import { startBare } from './startBare.ts';

const SECONDS = 2;
const MOST_P95 = 150;

/** Pages of the grid for ten clients, beside a bare server that runs the same statements. */
export async function measureGrid(bench: Bench): Promise<void> {
  const { api, owner, site, databaseUrl, report } = bench;
  const { page, withTotal } = await gridQueries();
  const filters = await gridFilters(owner, site.id);
  const asked = filters.map(([, filter]) => ({ query: page, variables: gridVariables(filter) }));
  const bare = await startBare(databaseUrl, await recordStatements(databaseUrl, api, asked));
  const ask = (query: string, variables: Record<string, unknown>): Request => ({
    url: `${api.url}/graphql`,
    headers: api.headers,
    body: JSON.stringify({ query, variables }),
  });
  for (const [index, [name, filter]] of filters.entries()) {
    const [ours, beside] = await alternate(bench, `grid page, ${name}`, [
      ask(page, gridVariables(filter)),
      { url: `${bare.url}/${index}` },
    ]);
    reportPage(bench, `grid page, ${name}`, ours, beside, 'bare Node server', 0.5);
  }
  bare.stop();

  const first = ask(page, gridVariables({}));
  const row = Math.floor(bench.users * 0.9);
  const deep = ask(page, gridVariables({}, await cursorAt(bench, row)));
  const [there, here] = await alternate(bench, 'grid page, deep', [deep, first]);
  reportPage(bench, `grid page at row ${row.toLocaleString('en')}`, there, here, 'the first page', 0.8);
  const [total, without] = await alternate(bench, 'grid page, total', [
    ask(withTotal, gridVariables({})),
    first,
  ]);
  reportPage(bench, 'grid page with the total', total, without, 'the page without', 0.4);
  report({
    work: '… memory of the server',
    ours: await bench.server.peakMemory(),
    beside: 512,
    of: 'what an import may',
    unit: 'MB',
  });
}

/** Asks the two in turn, after a warm-up of both; medians of each. */
async function alternate({ pairs }: Bench, what: string, both: [Request, Request]): Promise<[Speed, Speed]> {
  const speeds: [Speed[], Speed[]] = [[], []];
  for (const one of both) await hammer(one, SECONDS / 2);
  for (let pair = 0; pair < pairs; pair += 1) {
    speeds[0].push(await hammer(both[0], SECONDS));
    speeds[1].push(await hammer(both[1], SECONDS));
  }
  const [ours, beside] = speeds.map((all) => ({
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    p95: median(all.map(({ p95 }) => p95)),
  })) as [Speed, Speed];
  console.error(`${what}: ${ours.perSecond.toFixed(0)} a second beside ${beside.perSecond.toFixed(0)}`);
  return [ours, beside];
}

function reportPage(
  { report }: Bench,
  work: string,
  ours: Speed,
  beside: Speed,
  of: string,
  ratio: number,
): void {
  report({
    work,
    ours: ours.perSecond,
    beside: beside.perSecond,
    of,
    unit: 'a second',
    limit: { ratio, most: false },
    also: ours.p95 <= MOST_P95,
    note: `p95 ${ours.p95.toFixed(0)} ms`,
  });
}

/** A cursor tells the values of its row, so it is that of a page of this one user. */
async function cursorAt({ owner, api, site }: Bench, row: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from users where site_id = $1 and deleted_at is null order by name collate "und-x-icu", id
     offset $2 limit 1`,
    [site.id, row - 1],
  );
  const { users } = await api.query<{ users: { pageInfo: { endCursor: string } } }>(
    `query ($filter: UserFilter, $sort: [UserSort!]) {
       users(filter: $filter, sort: $sort, first: 1) { pageInfo { endCursor } } }`,
    { filter: { ids: { in: [rows[0]?.id] } }, sort: [{ field: 'NAME', direction: 'ASC' }] },
  );
  return users.pageInfo.endCursor;
}
