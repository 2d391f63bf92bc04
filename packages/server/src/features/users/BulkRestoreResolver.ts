import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkRestore } from './bulkRestore.ts';

@InputType({ description: 'Who is brought back.' })
export class BulkRestoreInput extends BulkInput {
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether they get the license again that they had; who finds no free seat is refused then.',
  })
  withLicense!: boolean;
}

@Resolver()
export class BulkRestoreResolver {
  @Authorized('users.restore')
  @Mutation(() => BulkPayload, {
    description:
      'Brings deleted users back, up to 30 days after they were deleted. Who has lost a username, address or number to somebody else is refused as KEY_TAKEN.',
  })
  async bulkRestore(
    @Arg('input', () => BulkRestoreInput, { description: 'Who, and how.' }) input: BulkRestoreInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkRestore', bulkRestore, input));
  }
}
