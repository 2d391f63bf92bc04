import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { aboveActor } from '../roles/aboveActor.ts';
import { reachesSite } from '../roles/reachesSite.ts';

/** U6: whoever says which provider is believed, and how, can sign in as anybody of the site: with any of its roles. */
export async function judgeProviderChange(em: EntityManager, actor: Actor): Promise<UserError[]> {
  if (!reachesSite(actor, 'roles.manage')) {
    const message =
      'Who may sign in as whom depends on the provider: changing it, its client or how accounts are found needs the permission roles.manage for the whole site, too.';
    return [userError('NOT_ALLOWED', message, ['issuer'])];
  }
  const [above] = await rows<{ name: string }>(
    em,
    sql`select r.name from roles r where r.site_id = ${actor.siteId} and ${aboveActor(actor)} order by r.name limit 1`,
  );
  if (!above) return [];
  const message = `Who may sign in as whom depends on the provider: who changes it, its client or how accounts are found holds all that the roles of the site allow. ${above.name} allows more than you may do.`;
  return [userError('ROLE_ABOVE_OWN', message, ['issuer'])];
}
