import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { userError } from '../../../platform/graphql/UserError.ts';
import { trimText } from '../../../platform/text/trimText.ts';
import { logSiteEvent } from '../../events/logSiteEvent.ts';
import type { Actor } from '../../roles/Actor.ts';
import { mayGrant } from '../../roles/mayGrant.ts';
import type { Permission, Scope } from '../../roles/permissions.ts';
import { findSite } from '../findSite.ts';
import type { ListedGrant, SiteGrantPayload } from './ListedGrant.ts';

/** Who may act in the site by a grant, by name. */
export function listGrants(em: EntityManager, { siteId, userId }: Actor): Promise<ListedGrant[]> {
  return rows(
    em,
    sql`select id, name, username, home_site_name as "homeSite", role_name as role, user_id = ${userId} as own,
          created_at as "createdAt" from grants_of_site(${siteId})`,
  );
}

/** Gives somebody of another site a role in the site in which the caller acts. */
export async function grantSite(
  em: EntityManager,
  actor: Actor,
  { homeSite, login, roleId }: { homeSite: string; login: string; roleId: string },
): Promise<SiteGrantPayload> {
  const home = await findSite(em, homeSite);
  const accounts = home ? await accountsOf(em, trimText(login), home.id) : [];
  const [account, another] = accounts;
  const role = await findRole(em, actor, roleId);
  const userErrors = [
    ...(home ? [] : [userError('UNKNOWN_ID', `There is no site "${homeSite}".`, ['homeSite'])]),
    ...(home && home.id === actor.siteId
      ? [userError('INVALID', 'People of this site have their roles here already.', ['homeSite'])]
      : []),
    ...(home && !account
      ? [userError('UNKNOWN_ID', `${home.name} has no account in use with the login "${login}".`, ['login'])]
      : []),
    ...(another
      ? [
          userError(
            'INVALID',
            `Two accounts have "${login}", as username and as address. Give the username of the right one.`,
            ['login'],
          ),
        ]
      : []),
    ...(role ? [] : [userError('UNKNOWN_ID', `There is no role with the id "${roleId}".`, ['roleId'])]),
    ...(role && !mayGrant(actor, role)
      ? [userError('ROLE_ABOVE_OWN', `${role.name} allows more than you may do here.`, ['roleId'])]
      : []),
  ];
  if (!home || !account || !role || userErrors.length > 0) return { siteGrant: null, userErrors };
  const { id } = await row<{ id: string }>(
    em,
    sql`insert into site_grants (site_id, user_id, home_site_id, role_id)
        values (${actor.siteId}, ${account.user_id}, ${home.id}, ${role.id})
        on conflict (user_id, site_id, role_id) do update set role_id = excluded.role_id returning id`,
  );
  const subject = { type: 'SITE_GRANT', name: home.name } as const;
  await logSiteEvent(em, actor, 'grantSite', subject, {}, { person: account.user_id, role: role.name });
  return { siteGrant: await grantOf(em, actor, id), userErrors: [] };
}

/** From the next request on they act here no more. Nobody takes their own away, so that somebody is left. */
export async function revokeSiteGrant(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<SiteGrantPayload> {
  const siteGrant = isUuid(id) ? await grantOf(em, actor, id) : null;
  if (!siteGrant) {
    return {
      siteGrant,
      userErrors: [userError('UNKNOWN_ID', `There is no grant with the id "${id}".`, ['id'])],
    };
  }
  if (siteGrant.own) {
    const message = 'This is how you act here yourself. Another administrator can take it away.';
    return { siteGrant: null, userErrors: [userError('NOT_ALLOWED', message, ['id'])] };
  }
  const [revoked] = await rows<{ person: string }>(
    em,
    sql`delete from site_grants where id = ${id} and site_id = ${actor.siteId} returning user_id as person`,
  );
  const subject = { type: 'SITE_GRANT', name: siteGrant.homeSite } as const;
  const before = { person: revoked?.person, role: siteGrant.role };
  await logSiteEvent(em, actor, 'revokeSiteGrant', subject, before, {});
  return { siteGrant, userErrors: [] };
}

/** Who is locked or suspended is not let in. A username may read like the e-mail address of somebody else. */
function accountsOf(em: EntityManager, login: string, siteId: string): Promise<{ user_id: string }[]> {
  return rows(
    em,
    sql`select user_id from find_accounts(${login}, ${siteId}) where status in ('ACTIVE', 'INVITED') limit 2`,
  );
}

async function grantOf(em: EntityManager, actor: Actor, id: string): Promise<ListedGrant | null> {
  return (await listGrants(em, actor)).find((one) => one.id === id.toLowerCase()) ?? null;
}

interface Granted {
  id: string;
  name: string;
  scope: Scope;
  permissions: Permission[];
}

async function findRole(em: EntityManager, { siteId }: Actor, id: string): Promise<Granted | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await rows<Granted>(
    em,
    sql`select id, name, scope, permissions, editable_fields as "editableFields" from roles
        where id = ${id} and site_id = ${siteId}`,
  );
  return found;
}
