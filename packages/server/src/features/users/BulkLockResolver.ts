import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkLock } from './bulkChangeStatus.ts';

@InputType({ description: 'Who is locked.' })
export class BulkLockInput extends BulkInput {}

@Resolver()
export class BulkLockResolver {
  @Authorized('accounts.lock')
  @Mutation(() => BulkPayload, {
    description:
      'Locks accounts: nobody can sign in to them, and their sessions end. Oneself and the last administrator are spared.',
  })
  async bulkLock(
    @Arg('input', () => BulkLockInput, { description: 'Who, and how.' }) input: BulkLockInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkLock', bulkLock, input));
  }
}
