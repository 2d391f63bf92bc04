import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { LicensePool } from './LicensePool.ts';

@Resolver()
export class LicenseResolver {
  @Authorized()
  @Query(() => [LicensePool], {
    description: 'The license pools of the site, one for each kind that it has.',
  })
  licensePools(@Ctx() { actor, inSite }: Context): Promise<LicensePool[]> {
    return inSite((em) =>
      rows(
        em,
        sql`select license, seats, used, seats - used as free from license_pools
            where site_id = ${actor.siteId} order by license desc`,
      ),
    );
  }
}
