import { type Sql, sql } from '../../platform/database/sql.ts';
import type { Actor } from './Actor.ts';
import type { Scope } from './permissions.ts';

/** U6: what `mayGrant` refuses, as a condition over `r`, a row of roles. */
export function aboveActor({ permissions, editableFields }: Actor): Sql {
  const held = (...scopes: Scope[]) => {
    const names = [...permissions].filter(([, own]) => scopes.some((scope) => own.has(scope)));
    return sql`${names.map(([name]) => name)}::text[]`;
  };
  const wider = sql`not r.permissions <@ case r.scope when 'ORG_UNIT' then ${held('SITE', 'ORG_UNIT')}
    when 'TEAMS' then ${held('SITE', 'TEAMS')} else ${held('SITE')} end`;
  if (!editableFields) return wider;
  return sql`(${wider} or 'users.edit' = any(r.permissions)
    and not coalesce(r.editable_fields <@ ${[...editableFields]}::text[], false))`;
}
