import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { QueueBoundInput } from '../runs/schema/OnLoggedOn.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkDelete } from './bulkDelete.ts';

@InputType({ description: 'Who is deleted.' })
export class BulkDeleteInput extends QueueBoundInput {}

@Resolver()
export class BulkDeleteResolver {
  @Authorized('users.delete')
  @Mutation(() => BulkPayload, {
    description:
      'Deletes users: their license seats are free at once, they are kept 30 days, and undoRun brings them back. Who is logged on to the queue, oneself and the last administrator are refused.',
  })
  async bulkDelete(
    @Arg('input', () => BulkDeleteInput, { description: 'Who is deleted, and how.' }) input: BulkDeleteInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkDelete', bulkDelete, input));
  }
}
