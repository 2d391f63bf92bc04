import { ArrayMaxSize } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { AssignMode } from '../runs/AssignMode.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkAssignAgentGroups } from './bulkAssignAgentGroups.ts';

@InputType({ description: 'Whose agent groups are changed, and how.' })
export class BulkAssignAgentGroupsInput extends BulkInput {
  @Field(() => [ID], { description: 'The agent groups, at most 100; with REPLACE none takes all away.' })
  @ArrayMaxSize(100)
  agentGroupIds!: string[];

  @Field(() => AssignMode, { description: 'Whether they are added, taken away, or all that is left.' })
  mode!: AssignMode;
}

@Resolver()
export class BulkAssignAgentGroupsResolver {
  @Authorized('users.assign')
  @Mutation(() => BulkPayload, { description: 'Adds, removes or replaces the agent groups of many users.' })
  async bulkAssignAgentGroups(
    @Arg('input', () => BulkAssignAgentGroupsInput, { description: 'Who, and how.' })
    input: BulkAssignAgentGroupsInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkAssignAgentGroups', bulkAssignAgentGroups, input),
    );
  }
}
