import type { EntityManager } from '@mikro-orm/postgresql';
import { type Sql, sql } from '../../../platform/database/sql.ts';
import { streamRows } from '../../../platform/database/streamRows.ts';
import type { Actor } from '../../roles/Actor.ts';
import { selectionOrder } from '../../selections/orderedUsers.ts';
import { selectionCondition } from '../../selections/selectedUsers.ts';
import type { UserSelection } from '../../selections/UserSelection.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import { type ExportedColumn, type ExportedKey, exportedColumn } from '../columns.ts';
import { type SiteNames, siteNames } from './siteNames.ts';

/** Whom an export holds: those selected whom the caller may both see and export; a condition over `u`. */
export function exportable(actor: Actor, selection: UserSelection): Sql {
  return sql`${selectionCondition(actor, 'users.export', selection)} and ${visibleUsers(actor, 'users.read')}`;
}

/** The users selected, in the order in which they are seen, each as its values in the order of the columns. */
export async function* exportedUsers(
  em: EntityManager,
  actor: Actor,
  selection: UserSelection,
  keys: readonly ExportedKey[],
  /** About how many they are. */
  expected: number,
): AsyncGenerator<unknown[][]> {
  const columns = keys.map(exportedColumn);
  let names: SiteNames | undefined;
  const portions = streamRows(em, actor.siteId, async (read) => {
    names = await siteNames(read, actor.siteId);
    return expected < MANY ? selectFew(actor, selection, columns) : selectMany(actor, selection, columns);
  });
  for await (const portion of portions) {
    const known = names as SiteNames;
    yield portion.map((read) => columns.map(({ value }, at) => value(read[at], known)));
  }
}

/** From so many on, tables are read from end to end. */
export const MANY = 20_000;

/** The columns that the sort carries; what belongs to a user is read behind it, row by row. */
const carried = sql.raw(
  [
    'id, site_id, username, email, agent_id, extension, pbx_id, numeric_id, mobile, first_name, last_name, name',
    'crm_name, chat_greeting_name, user_type, language, user_group_id, org_unit_id, supervisor_id, data_center_id',
    'status, created_at, activated_at, deleted_at',
  ]
    .join(', ')
    .replace(/\w+/g, 'u.$&'),
);

/** What belongs to each is looked up behind the sort, while the rows are fetched. */
function selectFew(actor: Actor, selection: UserSelection, columns: readonly ExportedColumn[]): Sql {
  const { joins, order } = selectionOrder(selection);
  return sql`select ${sql.join(columns.map(({ read }) => read(actor)))} from (
    select ${carried} from readable_users u ${joins} where ${exportable(actor, selection)}
    order by ${order}, u.id offset 0) u`;
}

/** Each table is read once from end to end, three times as fast for a whole site. */
function selectMany(actor: Actor, selection: UserSelection, columns: readonly ExportedColumn[]): Sql {
  const { joins, order } = selectionOrder(selection);
  const all = columns.flatMap(({ joined }) => joined?.join ?? []);
  return sql`select ${sql.join(columns.map(({ joined, read }) => joined?.read ?? read(actor)))}
    from readable_users u ${joins} ${all.length ? sql.join(all, sql` `) : sql``}
    where ${exportable(actor, selection)} order by ${order}, u.id`;
}
