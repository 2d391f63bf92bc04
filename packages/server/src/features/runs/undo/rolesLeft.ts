import { type Sql, sql } from '../../../platform/database/sql.ts';

/** U6: taking back a role that was given refuses whom it would leave without any. */
export function rolesLeft(targets: Sql, undone: string): Sql {
  return sql`
    select t.ordinal, t.user_id, 'NO_ROLE_LEFT' as code, null::text as field, null::jsonb as detail
    from ${targets} t join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = 'roles'
    where coalesce(c.before, '[]') = '[]' and not exists (
      select from user_roles m where m.user_id = t.user_id and not c.after ? m.role_id::text)`;
}
