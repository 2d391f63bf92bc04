import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { trimText } from '../../platform/text/trimText.ts';
import type { Provider } from './Provider.ts';
import { SignOnProblem } from './SignOnProblem.ts';

/**
 * Accounts are matched, never made. Who was invited is active by it; who is kept out stays so. A system administrator
 * reaches all sites, so that no site's provider vouches for one.
 */
export async function findSignedOn(
  em: EntityManager,
  siteId: string,
  login: string,
  matchedBy: Provider['matchedBy'],
): Promise<{ userId: string; siteId: string }> {
  const key = matchedBy === 'EMAIL' ? sql`u.email_key` : sql`u.username_key`;
  const [found] = await rows<{ id: string }>(
    em,
    sql`select u.id from users u where u.site_id = ${siteId} and ${key} = lower(${trimText(login)}) and u.deleted_at is null
          and not is_system_administrator(u.id)`,
  );
  if (!found) throw new SignOnProblem('SSO_NO_ACCOUNT');
  await rows(em, sql`select open_lock(${found.id})`);
  const { status } = await row<{ status: string }>(
    em,
    sql`select status from users where id = ${found.id} for no key update`,
  );
  if (status === 'INVITED') await rows(em, activate(found.id));
  else if (status !== 'ACTIVE') throw new SignOnProblem('SSO_BLOCKED');
  return { userId: found.id, siteId };
}

/** C1: a run of one user, by that user. */
function activate(userId: string) {
  return sql`
    with invited as (
      update users set activated_at = now() where id = ${userId} returning id, site_id, name
    ), run as (
      insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input,
        selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
      select site_id, 'CHANGE_OWN_ACCOUNT', 'APPLIED', id, name, 'singleSignOn',
        jsonb_build_object('ids', jsonb_build_array(id)), '{}', 1, 1, 0, 0, '{activatedAt}', now(), now(), now()
      from invited returning id, site_id
    )
    insert into changes (site_id, run_id, user_id, field, before, after)
    select site_id, id, ${userId}, 'activatedAt', null, to_jsonb(now()) from run`;
}
