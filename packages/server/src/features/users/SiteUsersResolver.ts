import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, type Sql, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { reachesSite } from '../roles/reachesSite.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import { Site } from '../sites/Site.ts';

@Resolver(() => Site)
export class SiteUsersResolver {
  @FieldResolver(() => Int, {
    description:
      'How many users the site has, deleted ones left out; of the site that one acts in, as far as one may see them.',
  })
  userCount(@Root() site: Site, @Ctx() context: Context): Promise<number> {
    return inSite(context.em, site.id, async (tx) => {
      const living = sql`select count(*)::int as count from readable_users u
                         where u.site_id = ${site.id} and u.deleted_at is null and ${seenBy(context, site.id)}`;
      return (await row<{ count: number }>(tx, living)).count;
    });
  }
}

/** Who has just signed in acts nowhere yet. */
function seenBy(context: Context, siteId: string): Sql {
  if (!context.signedIn || context.actor.siteId !== siteId) return sql`true`;
  return reachesSite(context.actor, 'users.read') ? sql`true` : visibleUsers(context.actor, 'users.read');
}
