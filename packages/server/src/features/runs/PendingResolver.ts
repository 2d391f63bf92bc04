import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import type { Context } from '../roles/Context.ts';
import { approveRun } from './approval/approveRun.ts';
import { rejectRun } from './approval/rejectRun.ts';
import { cancelWaiting } from './loggedOn/cancelWaiting.ts';
import { payloadOf } from './payloadOf.ts';
import { runLoader } from './runLoader.ts';
import { BulkPayload, CancelRunPayload } from './schema/BulkPayload.ts';

@InputType({ description: 'Which run is approved.' })
export class ApproveRunInput {
  @Field(() => ID, { description: 'The id of a run that waits for approval.' })
  runId!: string;
}

@InputType({ description: 'Which run is rejected, and why.' })
export class RejectRunInput {
  @Field(() => ID, { description: 'The id of a run that waits for approval.' })
  runId!: string;

  @Field(() => String, { nullable: true, description: 'Why; at most 1,000 characters, shown with the run.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@InputType({ description: 'Who waits no longer in a run.' })
export class CancelWaitingInput {
  @Field(() => ID, { description: 'The id of a run that is PARTLY_WAITING.' })
  runId!: string;

  @Field(() => [ID], { description: 'The users who stay as they are; at most 10,000.' })
  @ArrayMaxSize(10_000)
  userIds!: string[];
}

/** Decisions on runs that wait. */
@Resolver()
export class PendingResolver {
  @Authorized()
  @Mutation(() => BulkPayload, {
    description:
      'Lets a large removal go on (secondApproval): applied at once, or at its time. Not by who has asked for it, and only by who may do it in the whole site.',
  })
  async approveRun(
    @Arg('input', () => ApproveRunInput, { description: 'Which run.' }) { runId }: ApproveRunInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await approveRun(context.em, context.actor, runId));
  }

  @Authorized()
  @Mutation(() => CancelRunPayload, {
    description: 'Refuses a large removal that waits for approval: it is cancelled, with the reason.',
  })
  async rejectRun(
    @Arg('input', () => RejectRunInput, { description: 'Which run, and why.' }) input: RejectRunInput,
    @Ctx() context: Context,
  ) {
    return this.shown(context, input.runId, await rejectRun(context.em, context.actor, input));
  }

  @Authorized()
  @Mutation(() => CancelRunPayload, {
    description:
      'Takes users out of a run that waits for their log-off. When nobody waits any more, it has ended.',
  })
  async cancelWaiting(
    @Arg('input', () => CancelWaitingInput, { description: 'Which run, which users.' })
    input: CancelWaitingInput,
    @Ctx() context: Context,
  ) {
    return this.shown(context, input.runId, await cancelWaiting(context.em, context.actor, input));
  }

  private async shown(context: Context, runId: string, userErrors: UserError[]): Promise<CancelRunPayload> {
    return { run: isUuid(runId) ? await runLoader(context).load(runId) : null, userErrors };
  }
}
