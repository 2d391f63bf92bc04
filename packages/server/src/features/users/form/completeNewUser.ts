import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../../platform/database/sql.ts';
import { uuids } from '../../../platform/database/uuids.ts';
import { AGENT_ID } from '../keys/patterns.ts';
import type { FormValues } from './FormValues.ts';

interface Defaults {
  id: string;
  language: string;
  userGroupId: string | null;
  userType: string | null;
  agentIdTaken: boolean;
}

/** U1, U2, U6: what a new user has where nothing is said, and the id that they will have. */
export async function completeNewUser(
  em: EntityManager,
  siteId: string,
  given: FormValues,
): Promise<{ userId: string; values: FormValues }> {
  const username = given.username ?? given.email ?? null;
  const defaults = await row<Defaults>(
    em,
    sql`select new_id() as id, s.default_language as language, s.default_user_group_id as "userGroupId",
          (select r.user_type from roles r where r.id = any(${uuids(given.roles ?? [])}::uuid[])
           order by array_position('{ADMINISTRATOR,SUPERVISOR,AGENT}', r.user_type) limit 1) as "userType",
          exists (select from readable_users u where u.site_id = s.id and u.deleted_at is null
            and u.agent_id_key = lower(${username})) as "agentIdTaken"
        from sites s where s.id = ${siteId}`,
  );
  const fits = username !== null && AGENT_ID.test(username) && !defaults.agentIdTaken;
  return {
    userId: defaults.id,
    values: {
      ...given,
      username,
      agentId: given.agentId === undefined && fits ? username : (given.agentId ?? null),
      language: given.language ?? defaults.language,
      userGroupId: given.userGroupId ?? defaults.userGroupId,
      userType: given.userType ?? defaults.userType ?? 'AGENT',
    },
  };
}
