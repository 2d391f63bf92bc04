import { startServer } from '@muster/server/app/startServer';
import { SiteQuery } from '@muster/server/platform/database/SiteQuery';
import type { Pool, PoolClient } from 'pg';
import type { Api } from '../api/Api.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

/** The statements of the transaction that the server sends for each query, heard in a server of our own. */
export async function recordStatements(
  databaseUrl: string,
  api: Api,
  queries: { query: string; variables: Record<string, unknown> }[],
): Promise<Statement[][]> {
  const server = await startServer({ databaseUrl, mode: 'api', host: '127.0.0.1', port: 0 });
  const heard: Statement[] = [];
  const pool = (await server.database.em.getConnection().getNativeClient()) as unknown as Pool;
  pool.on('acquire', (client) => listen(client, heard));
  const here = api.at(server.url);
  const recorded: Statement[][] = [];
  for (const { query, variables } of queries) {
    heard.length = 0;
    await here.query(query, variables);
    const begin = heard.findLastIndex(({ text }) => /^(begin|start)/i.test(text));
    recorded.push(heard.slice(begin));
  }
  await server.stop();
  return recorded;
}

const listened = new WeakSet<PoolClient>();

function listen(client: PoolClient, heard: Statement[]): void {
  if (listened.has(client)) return;
  listened.add(client);
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [statement, values] = args as [string | Statement, unknown[] | undefined];
    if (statement instanceof SiteQuery) heard.push(...asTransaction(statement));
    else heard.push(typeof statement === 'string' ? { text: statement, values: values ?? [] } : statement);
    return query(...args);
  }) as typeof client.query;
}

/** What the server sends at once, as pg sends it. */
function asTransaction({ siteId, text, values }: SiteQuery): Statement[] {
  return [
    { text: 'begin', values: [] },
    { text: `select set_config('muster.site', $1, true)`, values: [siteId] },
    { text, values },
    { text: 'commit', values: [] },
  ];
}
