import { Arg, Authorized, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkResetPassword } from './bulkResetPassword.ts';

@InputType({ description: 'Who gets the message.' })
export class BulkResetPasswordInput extends BulkInput {}

@Resolver()
export class BulkResetPasswordResolver {
  @Authorized('passwords.reset')
  @Mutation(() => BulkPayload, {
    description:
      'Sends each user a message with a link and a code for a new password, by e-mail, else by SMS. Users with neither are refused. It never shows or sets a password, and cannot be undone.',
  })
  async bulkResetPassword(
    @Arg('input', () => BulkResetPasswordInput, { description: 'Who, and how.' })
    input: BulkResetPasswordInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkResetPassword', bulkResetPassword, input),
    );
  }
}
