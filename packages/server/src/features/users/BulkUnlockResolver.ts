import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkUnlock } from './bulkChangeStatus.ts';

@InputType({ description: 'Who is unlocked.' })
export class BulkUnlockInput extends BulkInput {}

@Resolver()
export class BulkUnlockResolver {
  @Authorized('accounts.lock')
  @Mutation(() => BulkPayload, { description: 'Opens locked accounts again. It changes no password.' })
  async bulkUnlock(
    @Arg('input', () => BulkUnlockInput, { description: 'Who, and how.' }) input: BulkUnlockInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkUnlock', bulkUnlock, input));
  }
}
