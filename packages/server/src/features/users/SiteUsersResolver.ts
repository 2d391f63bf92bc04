import type { EntityManager } from '@mikro-orm/postgresql';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import type { Context } from '../roles/Context.ts';
import { loadActor } from '../roles/loadActor.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import { Site } from '../sites/Site.ts';

@Resolver(() => Site)
export class SiteUsersResolver {
  @FieldResolver(() => Int, {
    description:
      'How many users the site has, deleted ones left out, as far as the person may see them there; 0 by an API token of another site.',
  })
  userCount(@Root() site: Site, @Ctx() context: Context): Promise<number> {
    return inSite(context.em, site.id, async (tx) => {
      const actor = await actorIn(tx, context, site);
      if (!actor) return 0;
      const seen = reachesSite(actor, 'users.read') ? sql`true` : visibleUsers(actor, 'users.read');
      const living = sql`select count(*)::int as count from readable_users u
                         where u.site_id = ${site.id} and u.deleted_at is null and ${seen}`;
      return (await row<{ count: number }>(tx, living)).count;
    });
  }
}

/** R2 is judged in the site that is counted; a token reads none but its own. */
async function actorIn(tx: EntityManager, context: Context, { id, accountId }: Site): Promise<Actor | null> {
  if (accountId) return loadActor(tx, accountId, id);
  const { actor } = context;
  if (actor.siteId === id) return actor;
  return actor.tokenId ? null : loadActor(tx, actor.userId, id);
}
