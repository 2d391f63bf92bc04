import { IsOptional, Length, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql';
import { isUuid } from '../../platform/database/uuids.ts';
import { asksFor } from '../../platform/graphql/asksFor.ts';
import { keyset, PageArguments } from '../../platform/graphql/pageArguments.ts';
import type { Context } from '../roles/Context.ts';
import { applyPlan } from './applyPlan.ts';
import { cancelRun } from './cancelRun.ts';
import { countRuns, listRuns } from './listRuns.ts';
import { payloadOf } from './payloadOf.ts';
import { runLoader } from './runLoader.ts';
import { confirmCountText, idempotencyKeyText, OnRefusal } from './schema/BulkInput.ts';
import { BulkPayload, CancelRunPayload } from './schema/BulkPayload.ts';
import { Run } from './schema/Run.ts';
import { RunConnection, RunFilter } from './schema/RunConnection.ts';
import { ScheduleInput } from './schema/Schedule.ts';
import { undoRun } from './undoRun.ts';

@InputType({ description: 'Which plan, and how.' })
export class ApplyPlanInput {
  @Field(() => ID, { description: 'The id of the run that dryRun or planImport has planned.' })
  planId!: string;

  @Field(() => OnRefusal, { nullable: true, description: 'Instead of what the plan was made with.' })
  onRefusal?: OnRefusal | null;

  @Field(() => Int, { nullable: true, description: confirmCountText })
  confirmCount?: number | null;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => ScheduleInput, {
    nullable: true,
    description:
      'When it is applied; absent: now. A scheduled run is about whoever is selected at that time, not about the users of the plan.',
  })
  @IsOptional()
  @ValidateNested()
  schedule?: ScheduleInput | null;
}

@InputType({ description: 'Which run is undone.' })
export class UndoRunInput {
  @Field(() => ID, { description: 'The id of an applied run, at most 30 days old.' })
  runId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only plans what would come back, and shows conflicts.',
  })
  dryRun!: boolean;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of users who are deleted again, typed by the person. Asked for (COUNT_REQUIRED) where the run to undo has made or restored more users than guardCount, or than guardPercent of the site.',
  })
  confirmCount?: number | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@InputType({ description: 'Which run is cancelled.' })
export class CancelRunInput {
  @Field(() => ID, { description: 'The id of a run that has not been applied, or not to all.' })
  runId!: string;
}

@Resolver()
export class RunResolver {
  @Authorized()
  @Query(() => RunConnection, {
    description: 'Runs of the site, the newest first: one’s own, and all for those who may see all users.',
  })
  runs(
    @Arg('filter', () => RunFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: RunFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.inSite(async (em) => ({
      ...(await listRuns(em, context.actor, filter, keyset(page, ['uuid']))),
      totalCount: asksFor(info, 'totalCount') ? await countRuns(em, context.actor, filter) : 0,
    }));
  }

  @Authorized()
  @Query(() => Run, { nullable: true, description: 'A run by its id; null where there is none to be seen.' })
  run(@Arg('id', () => ID, { description: 'The id of the run.' }) id: string, @Ctx() context: Context) {
    return isUuid(id) ? runLoader(context).load(id) : null;
  }

  @Authorized()
  @Mutation(() => BulkPayload, {
    description:
      'Applies exactly what a plan has shown. Users who have changed since in a field that the action reads are refused as STALE.',
  })
  async applyPlan(
    @Arg('input', () => ApplyPlanInput, { description: 'Which plan.' }) input: ApplyPlanInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await applyPlan(context.em, context.actor, input));
  }

  @Authorized()
  @Mutation(() => BulkPayload, {
    description:
      'Takes a run back, by a run of its own: what still holds the run’s value gets its old one, the rest is refused as CONFLICT. Can be undone in turn.',
  })
  async undoRun(
    @Arg('input', () => UndoRunInput, { description: 'Which run.' }) input: UndoRunInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await undoRun(context.em, context.actor, input));
  }

  @Authorized()
  @Mutation(() => CancelRunPayload, {
    description:
      'Cancels a run that has not been applied. One that is at work stops at its next step, and nothing of it stays.',
  })
  async cancelRun(
    @Arg('input', () => CancelRunInput, { description: 'Which run.' }) { runId }: CancelRunInput,
    @Ctx() context: Context,
  ): Promise<CancelRunPayload> {
    const userErrors = await cancelRun(context.em, context.actor, runId);
    return { run: isUuid(runId) ? await runLoader(context).load(runId) : null, userErrors };
  }
}
