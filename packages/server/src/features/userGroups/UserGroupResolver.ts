import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { UserGroup } from './UserGroup.ts';

@Resolver()
export class UserGroupResolver {
  @Authorized()
  @Query(() => [UserGroup], { description: 'The user groups of the site, sorted by name.' })
  userGroups(@Ctx() { actor, inSite }: Context): Promise<UserGroup[]> {
    return inSite((em) =>
      rows(
        em,
        sql`select id, name from user_groups where site_id = ${actor.siteId} order by name collate "und-x-icu"`,
      ),
    );
  }
}
