import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkReactivate } from './bulkChangeStatus.ts';

@InputType({ description: 'Who comes back from suspension.' })
export class BulkReactivateInput extends BulkInput {}

@Resolver()
export class BulkReactivateResolver {
  @Authorized('accounts.lock')
  @Mutation(() => BulkPayload, { description: 'Ends the suspension of users, who have what they had.' })
  async bulkReactivate(
    @Arg('input', () => BulkReactivateInput, { description: 'Who, and how.' }) input: BulkReactivateInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkReactivate', bulkReactivate, input),
    );
  }
}
