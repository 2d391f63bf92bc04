import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { isUuid } from '../../platform/database/uuids.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { runLoader } from '../runs/runLoader.ts';
import { correctImport } from './correct/correctImport.ts';
import { planImport } from './plan/planImport.ts';
import { importLoader } from './reading/importLoader.ts';
import { countImports, listImports } from './reading/listImports.ts';
import { CorrectImportInput, CorrectImportPayload } from './schema/CorrectImport.ts';
import { readingChoices } from './schema/FileReading.ts';
import { Import, ImportConnection } from './schema/Import.ts';
import { storedOptions } from './schema/ImportOptions.ts';
import { PlanImportInput, PlanImportPayload } from './schema/PlanImport.ts';

@Resolver()
export class ImportResolver {
  @Authorized()
  @Query(() => ImportConnection, {
    description: 'Imports of the site, the newest first: one’s own, and all for those who may see all users.',
  })
  imports(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.inSite(async (em) => ({
      ...(await listImports(em, context.actor, keyset(page, ['uuid']))),
      totalCount: asksFor(info, 'totalCount') ? await countImports(em, context.actor) : 0,
    }));
  }

  @Authorized()
  @Query(() => Import, {
    nullable: true,
    description: 'An import by its id; null where there is none to be seen.',
  })
  import(@Arg('id', () => ID, { description: 'The id of the import.' }) id: string, @Ctx() context: Context) {
    return isUuid(id) ? importLoader(context).load(id) : null;
  }

  @Authorized('imports.run')
  @Mutation(() => PlanImportPayload, {
    description:
      'Reads an uploaded file, checks all its rows and plans what they change. Nothing is changed until applyPlan is called with the id of the run; until then cells can be corrected with correctImport.',
  })
  async planImport(
    @Arg('input', () => PlanImportInput, { description: 'Which file, and how.' }) input: PlanImportInput,
    @Ctx() context: Context,
  ): Promise<PlanImportPayload> {
    const options = storedOptions(input.options);
    const { runId, replayed, userErrors } = await planImport(context.em, context.actor, {
      ...input,
      reading: readingChoices(input.reading),
      options,
    });
    return {
      run: runId ? await runLoader(context).load(runId) : null,
      import: runId ? await importLoader(context, 'run_id').load(runId) : null,
      replayed,
      userErrors,
    };
  }

  @Authorized('imports.run')
  @Mutation(() => CorrectImportPayload, {
    description:
      'Corrects cells of an import that has not been applied, or drops rows of it. The rows concerned are checked again, and those whose errors depend on them.',
  })
  async correctImport(
    @Arg('input', () => CorrectImportInput, { description: 'What is corrected.' }) input: CorrectImportInput,
    @Ctx() context: Context,
  ): Promise<CorrectImportPayload> {
    const userErrors = await correctImport(context.em, context.actor, input);
    const found = isUuid(input.importId) ? await importLoader(context).load(input.importId) : null;
    return { import: found, userErrors };
  }
}
