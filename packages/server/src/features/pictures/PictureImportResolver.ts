import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { isUuid } from '../../platform/database/uuids.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { runLoader } from '../runs/runLoader.ts';
import { Run } from '../runs/schema/Run.ts';
import { planPictureImport } from './plan/planPictureImport.ts';
import { pictureImportLoader } from './reading/pictureImportLoader.ts';
import { countPictureRows, countReasons, pictureRows } from './reading/pictureRows.ts';
import {
  PictureImport,
  PictureImportRowConnection,
  PictureImportRowFilter,
  PictureReasonCount,
  PlanPictureImportInput,
  PlanPictureImportPayload,
} from './schema/PictureImport.ts';

@Resolver(() => PictureImport)
export class PictureImportResolver {
  @Authorized()
  @Query(() => PictureImport, {
    nullable: true,
    description: 'An import of pictures by its id; null where there is none to be seen.',
  })
  pictureImport(
    @Arg('id', () => ID, { description: 'The id of the import.' }) id: string,
    @Ctx() context: Context,
  ) {
    return isUuid(id) ? pictureImportLoader(context).load(id) : null;
  }

  @Authorized('imports.run')
  @Mutation(() => PlanPictureImportPayload, {
    description:
      'Reads a zip of pictures and plans whose picture each becomes. Nothing is changed until applyPlan is called with the id of the run.',
  })
  async planPictureImport(
    @Arg('input', () => PlanPictureImportInput, { description: 'Which zip, and how.' })
    input: PlanPictureImportInput,
    @Ctx() context: Context,
  ): Promise<PlanPictureImportPayload> {
    const { runId, replayed, userErrors } = await planPictureImport(context.em, context.actor, input);
    return {
      run: runId ? await runLoader(context).load(runId) : null,
      pictureImport: runId ? await pictureImportLoader(context, 'run_id').load(runId) : null,
      replayed,
      userErrors,
    };
  }

  @FieldResolver(() => Run, { description: 'The run that applies it: its plan, progress and undo.' })
  run(@Root() { row: { run_id } }: PictureImport, @Ctx() context: Context) {
    return runLoader(context).load(run_id);
  }

  @FieldResolver(() => [PictureReasonCount], {
    description: 'How many pictures are not taken for each reason, the commonest first.',
  })
  reasonCounts(@Root() { row: found }: PictureImport, @Ctx() { inSite }: Context) {
    return inSite((em) => countReasons(em, found));
  }

  @FieldResolver(() => PictureImportRowConnection, { description: 'Its files, in the order of the zip.' })
  rows(
    @Root() { row: found }: PictureImport,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => PictureImportRowFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: PictureImportRowFilter | null,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return inSite(async (em) => ({
      ...(await pictureRows(em, actor, found, filter, keyset(page, ['int']))),
      totalCount: asksFor(info, 'totalCount') ? await countPictureRows(em, found, filter) : 0,
    }));
  }
}
