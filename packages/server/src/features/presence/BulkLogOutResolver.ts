import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkLogOut } from './bulkLogOut.ts';

@InputType({ description: 'Who is logged out.' })
export class BulkLogOutInput extends BulkInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Who handles a contact is logged off from the queue when it ends; their sessions of this application end at once either way.',
  })
  afterCurrentContact!: boolean;
}

@Resolver()
export class BulkLogOutResolver {
  @Authorized('sessions.end')
  @Mutation(() => BulkPayload, {
    description:
      'Logs users off from the queue and ends their sessions of this application. Who has neither is unchanged, oneself is spared, and it cannot be undone.',
  })
  async bulkLogOut(
    @Arg('input', () => BulkLogOutInput, { description: 'Who, and how.' }) input: BulkLogOutInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkLogOut', bulkLogOut, input));
  }
}
