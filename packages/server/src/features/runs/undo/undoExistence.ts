import { type Sql, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { lastAdministrator } from '../../roles/administrators.ts';
import { keyTaken } from './keyTaken.ts';

function changesOf(targets: Sql, undone: string): Sql {
  return sql`${targets} t
    join changes c on c.run_id = ${undone} and c.user_id = t.user_id and c.field = 'existence'
    join users u on u.id = t.user_id`;
}

/** Users that the run created or brought back go; those that it deleted come back with their license. */
export function undoExistence(targets: Sql, undone: string): Sql {
  return sql`
    select t.ordinal, t.user_id, 'existence'::text as field,
      case when c.after is not null then jsonb_strip_nulls(jsonb_build_object('license',
        (select l.license from license_seats l where l.user_id = u.id))) end as before,
      case when c.after is null then c.before end as after
    from ${changesOf(targets, undone)}
    where (c.after is null) = (u.deleted_at is not null)`;
}

/** I15: who has been changed or signed in since stays; U7, U9: who may not be deleted stays. */
export function refusedToGo(targets: Sql, undone: string, actor: Actor): Sql {
  return sql`
    select * from (
      select t.ordinal, t.user_id,
        case when u.id = ${actor.userId} then 'SELF'
             when ${lastAdministrator(actor)} then 'LAST_ADMINISTRATOR'
             when exists (select from queue_presence q where q.user_id = u.id) then 'LOGGED_ON'
             when exists (select from changes later where later.user_id = u.id and later.run_id <> c.run_id and later.id > c.id)
               or exists (select from credentials k where k.user_id = u.id and k.last_signed_in_at > c.at) then 'CONFLICT'
        end as code, null::text as field, null::jsonb as detail
      from ${changesOf(targets, undone)}
      where c.after is not null and u.deleted_at is null) judged
    where code is not null`;
}

/** U7: a key that somebody else has taken since keeps a user from coming back. */
export function refusedToReturn(targets: Sql, undone: string): Sql {
  return sql`
    select t.ordinal, t.user_id, 'KEY_TAKEN' as code, null::text as field, null::jsonb as detail
    from ${changesOf(targets, undone)}
    where c.after is null and u.deleted_at is not null and ${keyTaken}`;
}
