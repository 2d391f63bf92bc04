import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { row, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { importTemplates } from './reading/importTemplates.ts';
import { ImportTemplate } from './schema/ImportTemplate.ts';

@Resolver()
export class ImportTemplateResolver {
  @Authorized('imports.run')
  @Query(() => [ImportTemplate], { description: 'The files to fill in, with the valid values of the site.' })
  importTemplates(@Ctx() { actor, inSite }: Context) {
    return inSite(async (em) => {
      const { slug } = await row<{ slug: string }>(
        em,
        sql`select slug from sites where id = ${actor.siteId}`,
      );
      return importTemplates(em, actor, slug);
    });
  }
}
