import { type Sql, sql } from '../../../platform/database/sql.ts';
import { keyColumn, userKeys } from '../userKeys.ts';
import type { Check } from './Checking.ts';

/** I7: of two rows with the same key the second is invalid. */
export const doubledInFile: Check = ({ has, lanId }) => {
  const selects = userKeys
    .filter(({ column }) => has(column))
    .map((key) => {
      const value = sql.ref(`s.${key.staged}`);
      return doubled(keyColumn(key, lanId), value, key.folded ? sql`lower(${value})` : value);
    });
  if (has('username') && has('email')) selects.push(doubledStandIn);
  if (lanId && has('agentId')) selects.push(doubledLanId);
  return selects.length ? sql.join(selects, sql` union all `) : undefined;
};

function doubled(column: string, value: Sql, key: Sql): Sql {
  return sql`
    select s.row_number, ${sql.lit(column)} as column_key, 'DUPLICATE_IN_FILE' as code, ${value} as value,
      jsonb_build_object('row', f.first) as detail
    from (select ${key} as key, min(s.row_number) as first from staged s where ${value} <> ''
          group by 1 having count(*) > 1) f
    join staged s on ${key} = f.key and s.row_number > f.first`;
}

/** A username here, and there the same text as an e-mail address that stands in for one. */
const doubledStandIn: Sql = sql`
  select s.row_number, case when s.username <> '' then 'username' else 'email' end, 'DUPLICATE_IN_FILE', r.username,
    jsonb_build_object('row', f.first)
  from (select lower(r.username) as key, min(r.row_number) as first
        from resolved r join staged s on s.row_number = r.row_number where r.is_new and r.username is not null
        group by 1 having bool_or(s.username <> '') and bool_or(nullif(s.username, '') is null)) f
  join resolved r on lower(r.username) = f.key and r.row_number > f.first and r.is_new
  join staged s on s.row_number = r.row_number`;

const agentIdOf = sql`coalesce(nullif(s.agent_id, ''), s.username)`;

/** An agent ID here, and there the same text as a LAN ID that becomes one. */
const doubledLanId: Sql = sql`
  select s.row_number, case when s.agent_id <> '' then 'agentId' else 'lanId' end, 'DUPLICATE_IN_FILE', ${agentIdOf},
    jsonb_build_object('row', f.first)
  from (select lower(${agentIdOf}) as key, min(s.row_number) as first
        from staged s join resolved r on r.row_number = s.row_number where r.is_new or s.agent_id <> ''
        group by 1 having bool_or(s.agent_id <> '') and bool_or(nullif(s.agent_id, '') is null)) f
  join staged s on lower(${agentIdOf}) = f.key and s.row_number > f.first
  join resolved r on r.row_number = s.row_number and (r.is_new or s.agent_id <> '')`;
