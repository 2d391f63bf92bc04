import { ArrayMaxSize } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { AssignMode } from '../runs/AssignMode.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkAssignBusinessUnits } from './bulkAssignBusinessUnits.ts';

@InputType({ description: 'Whose business units are changed, and how.' })
export class BulkAssignBusinessUnitsInput extends BulkInput {
  @Field(() => [ID], { description: 'The business units, at most 100; with REPLACE none takes all away.' })
  @ArrayMaxSize(100)
  businessUnitIds!: string[];

  @Field(() => AssignMode, { description: 'Whether they are added, taken away, or all that is left.' })
  mode!: AssignMode;
}

@Resolver()
export class BulkAssignBusinessUnitsResolver {
  @Authorized('users.assign')
  @Mutation(() => BulkPayload, { description: 'Adds, removes or replaces the business units of many users.' })
  async bulkAssignBusinessUnits(
    @Arg('input', () => BulkAssignBusinessUnitsInput, { description: 'Who, and how.' })
    input: BulkAssignBusinessUnitsInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkAssignBusinessUnits', bulkAssignBusinessUnits, input),
    );
  }
}
