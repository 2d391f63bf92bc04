import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { row, sql } from '../../platform/database/sql.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { runLicenses } from '../runs/runLicenses.ts';
import { runLoader } from '../runs/runLoader.ts';
import { LicenseChange } from '../runs/schema/LicenseChange.ts';
import { Run } from '../runs/schema/Run.ts';
import { listCreations } from './missing/listCreations.ts';
import type { StoredImport } from './plan/loadImport.ts';
import { countErrors } from './reading/countErrors.ts';
import { importColumns } from './reading/importColumns.ts';
import { importOptions } from './reading/importOptions.ts';
import { countImportRows, importRows } from './reading/importRows.ts';
import { suggestMends } from './reading/suggestMends.ts';
import { Import, ImportColumn, ImportCreation, ImportErrorCount, ImportSuggestion } from './schema/Import.ts';
import { ImportOptions } from './schema/ImportOptions.ts';
import { ImportRowConnection, ImportRowFilter } from './schema/ImportRow.ts';

@Resolver(() => Import)
export class ImportFieldsResolver {
  @FieldResolver(() => Run, { description: 'The run that applies it: its plan, progress and undo.' })
  run(@Root() { row: { run_id } }: Import, @Ctx() context: Context) {
    return runLoader(context).load(run_id);
  }

  @FieldResolver(() => ImportOptions, { description: 'How it was made.' })
  options(@Root() { row: { options } }: Import, @Ctx() { inSite }: Context) {
    return inSite((em) => importOptions(em, options));
  }

  @FieldResolver(() => [ImportColumn], { description: 'The columns of the file in their order.' })
  columns(
    @Root() { row: found }: Import,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return inSite((em) => importColumns(em, actor, found, asksFor(info, 'values')));
  }

  @FieldResolver(() => [ImportErrorCount], {
    description: 'How many rows have each kind of error, the commonest first.',
  })
  errorCounts(@Root() { id }: Import, @Ctx() { actor, inSite }: Context) {
    return inSite((em) => countErrors(em, actor, id));
  }

  @FieldResolver(() => ImportRowConnection, { description: 'The rows in the order of the file.' })
  rows(
    @Root() { row: found }: Import,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => ImportRowFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: ImportRowFilter | null,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return inSite(async (em) => ({
      ...(await importRows(em, actor, found, filter, keyset(page, ['int']))),
      totalCount: asksFor(info, 'totalCount') ? await countImportRows(em, found, filter) : 0,
    }));
  }

  @FieldResolver(() => [LicenseChange], {
    description: 'Seats before and after, of each pool that the import touches.',
  })
  async licenses(@Root() { row: { run_id } }: Import, @Ctx() context: Context) {
    const run = await runLoader(context).load(run_id);
    return run ? context.inSite((em) => runLicenses(em, run.row)) : [];
  }

  @FieldResolver(() => [ImportCreation], {
    description: 'Teams and skills that it creates, where that was chosen; by name.',
  })
  creations(@Root() { id }: Import, @Ctx() { inSite }: Context) {
    return inSite((em) => listCreations(em, id));
  }

  @FieldResolver(() => [ImportSuggestion], {
    description: 'Mends for the same wrong value in several rows, the commonest first.',
  })
  suggestions(@Root() { row: found }: Import, @Ctx() { inSite }: Context) {
    return inSite((em) => suggestMends(em, found));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where the invalid rows can be downloaded as CSV: the original columns and one with the errors. Corrected, the file can be uploaded as it is. Null without invalid rows.',
  })
  errorFileUrl(@Root() { row: found }: Import, @Ctx() context: Context) {
    return errorFileUrl(context, found, 'csv');
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The same as an XLSX workbook, with the cells in error highlighted. Null without invalid rows.',
  })
  errorWorkbookUrl(@Root() { row: found }: Import, @Ctx() context: Context) {
    return errorFileUrl(context, found, 'xlsx');
  }
}

async function errorFileUrl(
  { actor, inSite }: Context,
  { id, invalid }: StoredImport,
  type: 'csv' | 'xlsx',
): Promise<string | null> {
  if (!invalid) return null;
  const { slug } = await inSite((em) =>
    row<{ slug: string }>(em, sql`select slug from sites where id = ${actor.siteId}`),
  );
  // A browser that follows it sends its own languages, not the one that the app is read in.
  return `/files/${slug}/imports/${id}/errors.${type}?language=${actor.reads ?? 'en'}`;
}
