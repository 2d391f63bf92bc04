import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { Site } from './Site.ts';

@Resolver(() => Site)
export class SiteResolver {
  @FieldResolver(() => String, { description: 'Its time zone, as an IANA name such as Europe/Berlin.' })
  timeZone(@Root() site: Site, @Ctx() { em }: Context): Promise<string> {
    return inSite(em, site.id, async (tx) => {
      const own = sql`select time_zone as zone from sites where id = ${site.id}`;
      return (await row<{ zone: string }>(tx, own)).zone;
    });
  }

  @FieldResolver(() => [String], {
    description: 'The languages that users of the site may have, as BCP 47 tags; the first is the default.',
  })
  languages(@Root() site: Site, @Ctx() { em }: Context): Promise<string[]> {
    return inSite(em, site.id, async (tx) => {
      const own = sql`select default_language || array_remove(languages, default_language) as languages
                      from sites where id = ${site.id}`;
      return (await row<{ languages: string[] }>(tx, own)).languages;
    });
  }
}
