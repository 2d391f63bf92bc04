import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from './Context.ts';
import { Role } from './Role.ts';

@Resolver()
export class RoleResolver {
  @Authorized()
  @Query(() => [Role], {
    description: 'All roles of the site: the built-in ones first, then custom ones by name.',
  })
  roles(@Ctx() { actor, inSite }: Context): Promise<Role[]> {
    return inSite((em) =>
      rows(
        em,
        sql`select id, name, user_type as "userType", built_in as "builtIn" from roles
            where site_id = ${actor.siteId} order by built_in desc, name collate "und-x-icu"`,
      ),
    );
  }
}
