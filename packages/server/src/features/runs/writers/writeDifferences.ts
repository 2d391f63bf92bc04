import { type Sql, sql } from '../../../platform/database/sql.ts';
import { type Field, fieldOf } from '../fields.ts';
import { asideWriter } from './asideWriter.ts';
import { columnsWriter } from './columnsWriter.ts';
import { existenceWriter } from './existenceWriter.ts';
import { keyedWriter } from './keyedWriter.ts';
import { levelsWriter } from './levelsWriter.ts';
import { personalWriter } from './personalWriter.ts';
import { seatsWriter } from './seatsWriter.ts';
import { sessionsWriter } from './sessionsWriter.ts';
import { setWriter } from './setWriter.ts';

/**
 * One statement that applies differences and logs the very same rows: `differences` is a SELECT of
 * `(ordinal, user_id, field, before, after)`, `names` the fields that it may hold, `begun` those that new users may
 * begin with. Returns how many users it changed, as `users`.
 */
export function writeDifferences(
  siteId: string,
  runId: string,
  { names, begun }: { names: readonly string[]; begun: readonly string[] },
  differences: Sql,
): Sql {
  const ctes: [string, Sql][] = [];
  const writes: Sql[] = [];
  for (const name of names) {
    const field = fieldOf(name);
    if (field.kind === 'set') writes.push(...setWriter(siteId, name, field));
    if (field.kind === 'levels') writes.push(...levelsWriter(siteId, name, field));
    if (field.kind === 'keyed') writes.push(...keyedWriter(siteId, name, field));
    if (field.kind === 'personal') writes.push(...personalWriter(siteId, name));
    if (field.kind === 'aside') writes.push(...asideWriter(siteId, name, field));
  }
  writes.push(...columnsWriter(columnsOf(names)), ...sessionsWriter(names));
  if (names.includes('existence')) {
    const existence = existenceWriter(siteId, begun);
    ctes.push(...existence.ctes);
    writes.push(...existence.writes);
  }
  if (names.includes('existence') || names.includes('license')) {
    const seats = seatsWriter(siteId);
    ctes.push(...seats.ctes);
    writes.push(...seats.writes);
  }
  const logged = sql`insert into changes (site_id, run_id, user_id, field, before, after)
    select ${siteId}::uuid, ${runId}::uuid, user_id, field, before, after from d order by ordinal`;
  const named = [...ctes, ...[logged, ...writes].map((write, i): [string, Sql] => [`w${i}`, write])];
  return sql`with d as materialized (${differences}),
    ${sql.join(named.map(([name, body]) => sql`${sql.raw(name)} as (${body})`))}
    select count(distinct user_id)::int as users from d`;
}

function columnsOf(names: readonly string[]) {
  return names.flatMap((name): [string, Extract<Field, { kind: 'column' }>][] => {
    const field = fieldOf(name);
    return field.kind === 'column' ? [[name, field]] : [];
  });
}
