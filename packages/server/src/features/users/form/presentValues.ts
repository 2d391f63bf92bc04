import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type FieldName, fields } from '../../runs/fields.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import type { FormValues } from './FormValues.ts';

export type PresentValues = Required<FormValues>;

/** What a form can show of a user, as changes hold it; undefined for nobody whom the actor may edit. */
export async function presentValues(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<PresentValues | undefined> {
  if (!isUuid(id)) return undefined;
  const parts = (Object.keys(fields) as FieldName[]).flatMap((name): Sql[] => {
    const value = present(name);
    return value ? [sql`${sql.lit(name)}`, value] : [];
  });
  const [found] = await rows<{ values: PresentValues }>(
    em,
    sql`select jsonb_build_object(${sql.join(parts)}) as values from readable_users u
        where u.id = ${id} and u.deleted_at is null and ${visibleUsers(actor, 'users.edit')}`,
  );
  return found?.values;
}

function present(name: FieldName): Sql | undefined {
  const field = fields[name];
  switch (field.kind) {
    case 'column':
      return field.type === 'timestamptz' ? undefined : sql.ref(`u.${field.column}`);
    case 'set':
      return sql`(select coalesce(jsonb_agg(${sql.ref(field.column)}), '[]') from ${sql.table(field.table)} m where m.user_id = u.id)`;
    case 'levels':
      return sql`(select coalesce(jsonb_object_agg(${sql.ref(field.column)}, level), '{}') from ${sql.table(field.table)} m where m.user_id = u.id)`;
    case 'keyed':
    case 'personal':
      return sql`(select coalesce(jsonb_object_agg(${sql.ref(field.key)}, ${sql.ref(field.value)}), '{}') from ${sql.table(field.table)} m where m.user_id = u.id)`;
    case 'license':
      return sql`(select l.license from license_seats l where l.user_id = u.id)`;
    default:
      return undefined;
  }
}
