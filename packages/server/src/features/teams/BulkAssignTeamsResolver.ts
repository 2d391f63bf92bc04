import { ArrayMaxSize } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { AssignMode } from '../runs/AssignMode.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkAssignTeams } from './bulkAssignTeams.ts';

@InputType({ description: 'Whose teams are changed, and how.' })
export class BulkAssignTeamsInput extends BulkInput {
  @Field(() => [ID], { description: 'The teams, 1 to 100; with REPLACE none takes all teams away.' })
  @ArrayMaxSize(100)
  teamIds!: string[];

  @Field(() => AssignMode, { description: 'Whether they are added, taken away, or all that is left.' })
  mode!: AssignMode;
}

@Resolver()
export class BulkAssignTeamsResolver {
  @Authorized('users.assign')
  @Mutation(() => BulkPayload, { description: 'Adds, removes or replaces the teams of many users.' })
  async bulkAssignTeams(
    @Arg('input', () => BulkAssignTeamsInput, { description: 'Who, which teams, how.' })
    input: BulkAssignTeamsInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkAssignTeams', bulkAssignTeams, input),
    );
  }
}
