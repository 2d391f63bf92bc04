import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { sitesOfUser } from '../sites/sitesOfUser.ts';
import type { Viewer } from './Viewer.ts';

export async function loadViewer(em: EntityManager, actor: Actor): Promise<Viewer> {
  const [{ username, system }, sites] = await Promise.all([
    row<{ username: string; system: boolean }>(
      em,
      sql`select username, system_administrator as system from find_actor(${actor.userId}, ${actor.siteId})`,
    ),
    sitesOfUser(em, actor.userId),
  ]);
  const site = sites.find(({ id }) => id === actor.siteId);
  if (!site) throw new Error(`Site ${actor.siteId} is not among the sites of ${actor.userId}.`);
  const { userId: id, name, language, permissions } = actor;
  return {
    id,
    name,
    username,
    language,
    site,
    // A token belongs to one site, whatever its maker may do elsewhere.
    sites: actor.tokenId ? [site] : sites,
    permissions: [...permissions.keys()],
    editableFields: actor.editableFields ? [...actor.editableFields] : null,
    seesEveryUser: reachesSite(actor, 'users.read'),
    systemAdministrator: system && !actor.tokenId,
  };
}
