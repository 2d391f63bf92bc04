import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkResetSecondFactor } from './bulkResetSecondFactor.ts';

@InputType({ description: 'Whose second factors are turned off.' })
export class BulkResetSecondFactorInput extends BulkInput {}

@Resolver()
export class BulkResetSecondFactorResolver {
  @Authorized('accounts.lock')
  @Mutation(() => BulkPayload, {
    description:
      'Turns the second factor of users off who have lost it, and tells each. Those who have none are unchanged; one’s own is refused. A password that is too short without it must be chosen anew at the next sign-in. It cannot be undone.',
  })
  async bulkResetSecondFactor(
    @Arg('input', () => BulkResetSecondFactorInput, { description: 'Who, and how.' })
    input: BulkResetSecondFactorInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkResetSecondFactor', bulkResetSecondFactor, input),
    );
  }
}
