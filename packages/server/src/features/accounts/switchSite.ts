import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { loadActor } from '../roles/loadActor.ts';
import { sitesOfUser } from '../sites/sitesOfUser.ts';
import type { Session } from './Session.ts';

/** The site used by requests of this session that name none. Null: the person may not act there. */
export async function switchSite(em: EntityManager, session: Session, slug: string): Promise<Actor | null> {
  const site = (await sitesOfUser(em, session.userId)).find((one) => one.slug === slug);
  const actor = site && (await loadActor(em, session.userId, site.id));
  if (!actor) return null;
  await rows(em, sql`update sessions set site_id = ${actor.siteId} where id = ${session.id}`);
  return actor;
}
