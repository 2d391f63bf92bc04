import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Context } from '../roles/Context.ts';
import { exportUsers } from './exportUsers.ts';
import { mayFetch } from './mayFetch.ts';
import { loadExport } from './StoredExport.ts';
import { Export } from './schema/Export.ts';
import { ExportUsersInput, ExportUsersPayload } from './schema/ExportUsers.ts';

@Resolver()
export class ExportResolver {
  @Authorized('users.export')
  @Query(() => Export, {
    nullable: true,
    description:
      'An export by its id: one’s own, its file only as long as one reaches as far as when it was made, or one that was sent where one may export all of the site. Null where there is none, or it has ended.',
  })
  async export(
    @Arg('id', () => ID, { description: 'The id of the export.' }) id: string,
    @Ctx() { actor, inSite }: Context,
  ): Promise<Export | null> {
    if (!isUuid(id)) return null;
    const found = await inSite((em) => loadExport(em, sql`e.id = ${id} and ${mayFetch(actor)}`));
    return found ? Export.of(found) : null;
  }

  @Authorized('users.export')
  @Mutation(() => ExportUsersPayload, {
    description:
      'Exports users to a file, to be downloaded from its url or sent by e-mail. Those whom the caller may not see are left out. It stands in the change log, with who, what and to whom.',
  })
  exportUsers(
    @Arg('input', () => ExportUsersInput, { description: 'Whom, what and how.' }) input: ExportUsersInput,
    @Ctx() { em, actor }: Context,
  ): Promise<ExportUsersPayload> {
    return exportUsers(em, actor, input);
  }
}
