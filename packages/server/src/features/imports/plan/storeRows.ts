import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { userKeys } from '../userKeys.ts';

/** Keeps the staged rows with what became of them, and all that is wrong with them. */
export async function storeRows(em: EntityManager, checking: Checking): Promise<void> {
  const { siteId, importId, runId, options, has, partial } = checking;
  await rows(
    em,
    sql`insert into import_errors (import_id, site_id, row_number, column_key, code, value, detail)
        select ${importId}::uuid, ${siteId}::uuid, row_number, column_key, code, value, detail
        from problems order by row_number`,
  );
  const changed = sql`exists (select from run_differences d where d.run_id = ${runId} and d.ordinal = r.row_number)`;
  await rows(
    em,
    sql`insert into import_rows as stored (import_id, site_id, row_number, cells, keys, outcome, user_id, supervisor_id)
        select ${importId}::uuid, ${siteId}::uuid, s.row_number, s.cells, ${keysOf(checking)},
          case when p.row_number is not null then 'INVALID' when r.is_new then 'INSERTED'
            when ${options.existing} = 'LEAVE' then 'DUPLICATE' when ${changed} then 'UPDATED' else 'UNCHANGED' end,
          r.id, ${has('supervisor') ? sql`case when r.is_new or ${options.existing} = 'UPDATE' then v.user_id end` : sql`null::uuid`}
        from staged s join resolved r on r.row_number = s.row_number
        ${has('supervisor') ? sql`left join supervisors v on v.key = lower(s.supervisor)` : sql``}
        left join (select distinct row_number from problems) p on p.row_number = s.row_number
        order by s.row_number ${partial ? again : sql``}`,
  );
}

const again = sql`on conflict (import_id, row_number) do update set cells = excluded.cells, keys = excluded.keys,
  outcome = excluded.outcome, user_id = excluded.user_id, supervisor_id = excluded.supervisor_id`;

/** What connects a row with others: keys that no other row may have, the user it is about, whom it names. */
export function keysOf({ has }: Checking): Sql {
  const keys = userKeys
    .filter(({ column }) => has(column) && column !== 'username' && column !== 'agentId')
    .map(({ column, staged, folded }) =>
      keyed(column, folded ? sql`lower(s.${sql.ref(staged)})` : sql.ref(`s.${staged}`)),
    );
  keys.push(
    keyed('username', sql`lower(r.username)`),
    keyed('agentId', sql`lower(r.agent_id)`),
    keyed('user', sql`r.user_id::text`),
  );
  if (has('supervisor')) keys.push(keyed('supervisor', sql`lower(s.supervisor)`));
  return sql`array_remove(array[${sql.join(keys)}], null)`;
}

function keyed(name: string, value: Sql): Sql {
  return sql`${sql.lit(`${name}:`)} || nullif(${value}, '')`;
}
