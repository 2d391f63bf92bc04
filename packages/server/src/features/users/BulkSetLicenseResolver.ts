import { Arg, Authorized, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { LicenseChoice } from '../licenses/LicenseChoice.ts';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkSetLicense } from './bulkSetLicense.ts';

@InputType({ description: 'Whose license is set, and to which.' })
export class BulkSetLicenseInput extends BulkInput {
  @Field(() => LicenseChoice, { description: 'The license; NONE frees the seat.' })
  license!: LicenseChoice;
}

@Resolver()
export class BulkSetLicenseResolver {
  @Authorized('licenses.assign')
  @Mutation(() => BulkPayload, {
    description:
      'Gives a license to many users, or takes it away. Seats freed and taken are netted; when the pool runs out, the rest is refused as NO_LICENSE_AVAILABLE.',
  })
  async bulkSetLicense(
    @Arg('input', () => BulkSetLicenseInput, { description: 'Who, and how.' }) input: BulkSetLicenseInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkSetLicense', bulkSetLicense, input),
    );
  }
}
