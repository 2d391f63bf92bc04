import { ArrayMaxSize, IsOptional, Length, Max, Min, ValidateNested } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { AssignMode } from '../runs/AssignMode.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { ResourceFilterInput } from '../selections/ResourceFilterInput.ts';
import { bulkSetFields } from './bulkSetFields.ts';

@InputType({ description: 'Which features the users may use.' })
export class FeatureAssignmentInput {
  @Field(() => [ID], { description: 'The features, 1 to 100; with REPLACE none takes all features away.' })
  @ArrayMaxSize(100)
  featureIds!: string[];

  @Field(() => AssignMode, { description: 'Whether they are added, taken away, or all that is left.' })
  mode!: AssignMode;
}

@InputType({ description: 'How many contacts of a channel a user takes at once.' })
export class ChannelCapacityInput {
  @Field(() => String, { description: 'PHONE, CHAT, EMAIL, … : capitals, digits and underscores.' })
  @Length(1, 32)
  channel!: string;

  @Field(() => Int, { nullable: true, description: '0 to 100; null takes the setting away.' })
  @IsOptional()
  @Min(0)
  @Max(100)
  count?: number | null;
}

@InputType({
  description: 'Whose fields are set, and to what. A field that is absent is not touched, null clears it.',
})
export class BulkSetFieldsInput extends BulkInput {
  @Field(() => ID, { nullable: true, description: 'The org unit; agents sit only in units with none below.' })
  orgUnitId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The supervisor: a user of the site, not the user or somebody below.',
  })
  supervisorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The data center.' })
  dataCenterId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language, one of the site. It cannot be cleared: null leaves it.',
  })
  @IsOptional()
  @Length(2, 35)
  language?: string | null;

  @Field(() => FeatureAssignmentInput, { nullable: true, description: 'The features; null leaves them.' })
  @IsOptional()
  @ValidateNested()
  features?: FeatureAssignmentInput | null;

  @Field(() => [ChannelCapacityInput], {
    nullable: true,
    description: 'The capacities, each channel once; channels that are not named stay, as null does.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  capacities?: ChannelCapacityInput[] | null;

  @Field(() => ResourceFilterInput, {
    nullable: true,
    description:
      'The resource filter of the users themselves; null takes it away, so that the one of the user group counts. Nobody sets their own.',
  })
  @IsOptional()
  @ValidateNested()
  resourceFilter?: ResourceFilterInput | null;
}

@Resolver()
export class BulkSetFieldsResolver {
  @Authorized('users.edit')
  @Mutation(() => BulkPayload, {
    description:
      'Sets org unit, supervisor, data center, language, features, channel capacities or resource filter of many users.',
  })
  async bulkSetFields(
    @Arg('input', () => BulkSetFieldsInput, { description: 'Who, and how.' }) input: BulkSetFieldsInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkSetFields', bulkSetFields, input),
    );
  }
}
