import { ArrayMaxSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkInput } from '../runs/schema/BulkInput.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { startRun } from '../runs/startRun.ts';
import { bulkUpdateSkills } from './bulkUpdateSkills.ts';

export enum SkillUpdateMode {
  MERGE = 'MERGE',
  REPLACE = 'REPLACE',
  REMOVE = 'REMOVE',
}

registerEnumType(SkillUpdateMode, {
  name: 'SkillUpdateMode',
  description: 'What is done with the skills that a user has.',
  valuesConfig: {
    MERGE: { description: 'The given levels are set; other skills are kept.' },
    REPLACE: { description: 'The given list becomes the user’s skills.' },
    REMOVE: { description: 'The named skills are taken away, at whatever level; others are kept.' },
  },
});

@InputType({ description: 'A skill at a level.' })
export class SkillLevelInput {
  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => Int, { nullable: true, description: '1 (least) to 10 (most). Not needed with REMOVE.' })
  @IsOptional()
  @Min(1)
  @Max(10)
  level?: number | null;
}

@InputType({ description: 'Whose skills are changed, and how.' })
export class BulkUpdateSkillsInput extends BulkInput {
  @Field(() => [SkillLevelInput], {
    description: 'The skills, 1 to 100; with REPLACE none takes all skills away.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  skills!: SkillLevelInput[];

  @Field(() => SkillUpdateMode, {
    description: 'Whether they are merged in, all that is left, or taken away.',
  })
  mode!: SkillUpdateMode;
}

@Resolver()
export class BulkUpdateSkillsResolver {
  @Authorized('users.assign')
  @Mutation(() => BulkPayload, { description: 'Sets or takes away the skills of many users.' })
  async bulkUpdateSkills(
    @Arg('input', () => BulkUpdateSkillsInput, { description: 'Who, which skills, how.' })
    input: BulkUpdateSkillsInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await startRun(context.em, context.actor, 'bulkUpdateSkills', bulkUpdateSkills, input),
    );
  }
}
