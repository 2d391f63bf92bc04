import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { SkillLevelInput } from '../skills/BulkUpdateSkillsResolver.ts';
import { BulkUpdateMode } from './BulkUpdateMode.ts';
import { bulkUpdate } from './bulkUpdate.ts';

@InputType({
  description:
    'Whose business units, agent groups and skills are changed. A field that is absent is not touched; with REPLACE an empty one is cleared.',
})
export class BulkUpdateInput extends BulkInput {
  @Field(() => [ID], { nullable: true, description: 'The business units, at most 100.' })
  @IsOptional()
  @ArrayMaxSize(100)
  businessUnitIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The agent groups, at most 100.' })
  @IsOptional()
  @ArrayMaxSize(100)
  agentGroupIds?: string[] | null;

  @Field(() => [SkillLevelInput], { nullable: true, description: 'The skills with levels, at most 100.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  skills?: SkillLevelInput[] | null;

  @Field(() => BulkUpdateMode, { description: 'Whether all is added to what is there, or replaces it.' })
  mode!: BulkUpdateMode;
}

@Resolver()
export class BulkUpdateResolver {
  @Authorized('users.assign')
  @Mutation(() => BulkPayload, {
    description: 'Changes business units, agent groups and skills of many users in one run.',
  })
  async bulkUpdate(
    @Arg('input', () => BulkUpdateInput, { description: 'Who, and how.' }) input: BulkUpdateInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await startRun(context.em, context.actor, 'bulkUpdate', bulkUpdate, input));
  }
}
