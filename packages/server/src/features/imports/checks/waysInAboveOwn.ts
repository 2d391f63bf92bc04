import { sql } from '../../../platform/database/sql.ts';
import { holdsAboveActor, waysIn } from '../../roles/holdsAboveActor.ts';
import type { Check } from './Checking.ts';

/** U6: nobody changes how somebody who may do more signs in, and so nobody becomes them. */
export const waysInAboveOwn: Check = ({ has, actor }) => {
  const given = waysIn.filter((key) => has(key));
  if (given.length === 0) return undefined;
  const values = given.map((key) => sql`(${sql.lit(key)}, ${sql.ref(`s.${key}`)}, ${sql.ref(`u.${key}`)})`);
  return sql`
    select f.row_number, w.column_key, 'ROLE_NOT_ALLOWED' as code, w.given as value, null::jsonb as detail
    from resolved f join staged s on s.row_number = f.row_number
    join readable_users u on u.id = f.user_id
    cross join lateral (values ${sql.join(values)}) as w(column_key, given, present)
    where w.given is not null and nullif(w.given, '') is distinct from w.present
      and ${holdsAboveActor(actor, sql`u.id`)}`;
};
