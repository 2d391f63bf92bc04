import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to } from 'pg-copy-streams';
import type { Bench } from '../measure/Bench.ts';
import { median, timed } from '../measure/timed.ts';

const columns = [
  'USERNAME',
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'EXTENSION',
  'USER_TYPE',
  'LANGUAGE',
  'TEAMS',
  'SKILLS',
];

/** Everybody with teams and skills as CSV by the API, beside COPY out of the same, and as a workbook beside the CSV. */
export async function measureExport(bench: Bench): Promise<void> {
  const { users, pairs, report, server } = bench;
  const times = { plain: [] as number[], ours: [] as number[], book: [] as number[] };
  await server.peakMemory();
  for (let pair = 1; pair <= pairs; pair += 1) {
    const plain = await timed('COPY out of users, teams and skills', () => copyOut(bench));
    const ours = await timed('export by the API', () => exported(bench, 'CSV'));
    times.plain.push(plain.ms);
    times.ours.push(ours.ms);
    times.book.push((await timed('export by the API, XLSX', () => exported(bench, 'XLSX'))).ms);
    assert.equal(plain.result, ours.result - 1, 'the export has as many rows, and a header');
  }
  const work = `export of ${users.toLocaleString('en')} users with teams and skills, CSV`;
  const limit = { ratio: 2, most: true };
  report({ work, ours: median(times.ours), beside: median(times.plain), of: 'COPY out', unit: 'ms', limit });
  const beside = median(times.ours);
  report({ work: '… the same as XLSX', ours: median(times.book), beside, of: 'as CSV', unit: 'ms' });
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

/** How many lines went by; none holds a line break of its own. */
function lineCounter(): { lines: () => number; sink: Writable } {
  let count = 0;
  const sink = new Writable({
    write(piece: Buffer, _encoding, done) {
      for (const byte of piece) if (byte === 10) count += 1;
      done();
    },
  });
  return { lines: () => count, sink };
}

async function copyOut({ owner, site }: Bench): Promise<number> {
  const { lines, sink } = lineCounter();
  const query = `copy (
    with t as (select m.user_id, string_agg(n.name, ';' order by n.name) as names
               from user_teams m join teams n on n.id = m.team_id where m.site_id = '${site.id}' group by 1),
      s as (select m.user_id, string_agg(n.name || ':' || m.level, ';' order by n.name) as names
            from user_skills m join skills n on n.id = m.skill_id where m.site_id = '${site.id}' group by 1)
    select u.username, u.first_name, u.last_name, u.email, u.extension, u.user_type, u.language, t.names, s.names
    from users u left join t on t.user_id = u.id left join s on s.user_id = u.id
    where u.site_id = '${site.id}' and u.deleted_at is null order by u.name, u.id) to stdout (format csv)`;
  await pipeline(owner.query(to(query)), sink);
  return lines();
}

async function exported({ api, users }: Bench, format: 'CSV' | 'XLSX'): Promise<number> {
  const input = { selection: { filter: { where: {} } }, columns, format };
  const { exportUsers } = await api.query<{
    exportUsers: { export: { url: string | null; rows: number } | null; userErrors: { message: string }[] };
  }>(
    'mutation ($input: ExportUsersInput!) { exportUsers(input: $input) { export { url rows } userErrors { message } } }',
    { input },
  );
  const url = exportUsers.export?.url;
  if (!url) throw new Error(exportUsers.userErrors.map(({ message }) => message).join('\n'));
  assert.ok((exportUsers.export?.rows ?? 0) >= users, 'somebody is left out');
  const response = await fetch(api.url + url, { headers: { cookie: api.cookie } });
  if (!response.ok || !response.body) throw new Error(`The download was refused with ${response.status}.`);
  const { lines, sink } = lineCounter();
  await pipeline(response.body, sink);
  return lines();
}
