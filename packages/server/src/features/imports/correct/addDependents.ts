import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, sql } from '../../../platform/database/sql.ts';
import type { Checking } from '../checks/Checking.ts';
import { keysOf } from '../plan/storeRows.ts';
import { makeTable } from '../staging/makeTable.ts';

/**
 * Adds the rows whose errors may depend on those in `rechecked`, and tells how many there are: rows that share a
 * key with one as it was or is, and rows supervised by one that has become valid or invalid or another user.
 */
export async function addDependents(em: EntityManager, checking: Checking): Promise<number> {
  const { importId } = checking;
  await makeTable(
    em,
    'fresh',
    sql`select c.row_number, o.keys as old_keys, coalesce(f.keys, '{}') as keys,
          f.row_number is null or f.keys <> o.keys or f.id is distinct from o.user_id
            or f.valid <> (o.outcome <> 'INVALID') or f.misled <> exists (
              select from import_errors e where e.import_id = ${importId} and e.row_number = c.row_number
                and e.column_key = 'supervisor')
            as turned
        from rechecked c join import_rows o on o.import_id = ${importId} and o.row_number = c.row_number
        left join (
          select s.row_number, r.id, ${keysOf(checking)} as keys,
            not exists (select from invalid i where i.row_number = s.row_number) as valid,
            exists (select from problems p where p.row_number = s.row_number and p.column_key = 'supervisor') as misled
          from staged s join resolved r on r.row_number = s.row_number) f on f.row_number = c.row_number`,
  );
  await makeTable(
    em,
    'shared_keys',
    sql`select distinct k as key from fresh, unnest(old_keys || keys) as k where k not like 'supervisor:%'
        union
        select 'supervisor:' || substr(k, position(':' in k) + 1) from fresh, unnest(old_keys || keys) as k
        where turned and (k like 'username:%' or k like 'agentId:%' or k like 'email:%')`,
  );
  return affected(
    em,
    sql`insert into rechecked
        select distinct r.row_number from import_rows r cross join unnest(r.keys) as k join shared_keys s on s.key = k
        where r.import_id = ${importId} and not r.dropped
          and not exists (select from rechecked c where c.row_number = r.row_number)`,
  );
}
