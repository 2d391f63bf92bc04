import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Checking } from './Checking.ts';

/** U6: the type that the file gives, else for a new user the one that the roles imply, else what it is. */
export function userTypeAfter({ options }: Checking): Sql {
  const ofDefault = options.defaultRole
    ? sql`(select d.user_type from roles d where d.id = ${options.defaultRole})`
    : sql`null::text`;
  return sql`coalesce(nullif(s.user_type, ''), u.user_type, l.user_type, ${ofDefault}, 'AGENT')`;
}
