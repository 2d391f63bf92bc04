import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkSendActivation } from './bulkSendActivation.ts';

@InputType({ description: 'Who is invited.' })
export class BulkSendActivationInput extends BulkInput {}

@Resolver()
export class BulkSendActivationResolver {
  @Authorized('passwords.reset')
  @Mutation(() => BulkPayload, {
    description:
      'Invites users who have never activated their account, by e-mail, else by SMS. Others are unchanged; users with neither address are refused. It cannot be undone.',
  })
  async bulkSendActivation(
    @Arg('input', () => BulkSendActivationInput, { description: 'Who, and how.' })
    input: BulkSendActivationInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkSendActivation', bulkSendActivation, input),
    );
  }
}
