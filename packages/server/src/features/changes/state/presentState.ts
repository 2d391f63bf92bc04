import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { fieldsOfKind } from '../../runs/fields.ts';
import type { State } from './walkBack.ts';

interface Present {
  state: State;
  deleted: boolean;
  createdAt: string;
}

/** Every field of a user as changes write it, in one statement; `where` is a condition over `u`. */
export async function presentState(em: EntityManager, where: Sql): Promise<Present | undefined> {
  const parts: Sql[] = [
    ...fieldsOfKind('column').map(
      ([name, { column }]) => sql`${name}::text, to_jsonb(${sql.ref(`u.${column}`)})`,
    ),
    sql`'license', (select to_jsonb(l.license) from license_seats l where l.user_id = u.id)`,
    ...fieldsOfKind('set').map(
      ([name, { table, column }]) => sql`${name}::text,
        (select jsonb_agg(m.${sql.ref(column)} order by m.${sql.ref(column)}) from ${sql.table(table)} m where m.user_id = u.id)`,
    ),
    ...fieldsOfKind('levels').map(
      ([name, { table, column }]) => sql`${name}::text,
        (select jsonb_object_agg(m.${sql.ref(column)}, m.level) from ${sql.table(table)} m where m.user_id = u.id)`,
    ),
    ...[...fieldsOfKind('keyed'), ...fieldsOfKind('personal')].map(
      ([name, { table, key, value }]) => sql`${name}::text,
        (select jsonb_object_agg(m.${sql.ref(key)}, m.${sql.ref(value)}) from ${sql.table(table)} m where m.user_id = u.id)`,
    ),
    ...fieldsOfKind('aside').map(
      ([name, { table, column }]) => sql`${name}::text,
        (select to_jsonb(m.${sql.ref(column)}) from ${sql.table(table)} m where m.user_id = u.id)`,
    ),
  ];
  const [found] = await rows<Present>(
    em,
    sql`select jsonb_build_object(${sql.join(parts)}) as state, u.deleted_at is not null as deleted,
          u.created_at as "createdAt" from readable_users u where ${where}`,
  );
  return found;
}
