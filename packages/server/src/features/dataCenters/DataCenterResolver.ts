import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { DataCenter } from './DataCenter.ts';

@Resolver()
export class DataCenterResolver {
  @Authorized()
  @Query(() => [DataCenter], { description: 'The data centers of the site, sorted by code.' })
  dataCenters(@Ctx() { actor, inSite }: Context): Promise<DataCenter[]> {
    return inSite((em) =>
      rows(em, sql`select id, code, name from data_centers where site_id = ${actor.siteId} order by code`),
    );
  }
}
