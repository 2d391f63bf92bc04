import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkSuspend } from './bulkChangeStatus.ts';

@InputType({ description: 'Who is suspended.' })
export class BulkSuspendInput extends BulkInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether their license seats are freed; all else is kept either way.',
  })
  freeLicense!: boolean;
}

@Resolver()
export class BulkSuspendResolver {
  @Authorized('accounts.lock')
  @Mutation(() => BulkPayload, {
    description:
      'Suspends users: they cannot sign in until they are reactivated, and keep what they have. Oneself and the last administrator are spared.',
  })
  async bulkSuspend(
    @Arg('input', () => BulkSuspendInput, { description: 'Who, and how.' }) input: BulkSuspendInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkSuspend', bulkSuspend, input));
  }
}
