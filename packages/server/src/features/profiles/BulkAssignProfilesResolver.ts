import { ArrayMaxSize } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkAssignProfiles } from './bulkAssignProfiles.ts';
import { ProfileSwitch } from './ProfileSwitch.ts';

@InputType({ description: 'Whose group profiles are switched, and how.' })
export class BulkAssignProfilesInput extends BulkInput {
  @Field(() => [ID], { description: 'Profiles of one user group, 1 to 100.' })
  @ArrayMaxSize(100)
  profileIds!: string[];

  @Field(() => ProfileSwitch, { description: 'On or off; the other profiles of the users stay as they are.' })
  mode!: ProfileSwitch;
}

@Resolver()
export class BulkAssignProfilesResolver {
  @Authorized('users.assign')
  @Mutation(() => BulkPayload, {
    description:
      'Switches group profiles on or off for many users. Users of another group are refused as OTHER_USER_GROUP.',
  })
  async bulkAssignProfiles(
    @Arg('input', () => BulkAssignProfilesInput, { description: 'Who, which profiles, on or off.' })
    input: BulkAssignProfilesInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkAssignProfiles', bulkAssignProfiles, input),
    );
  }
}
