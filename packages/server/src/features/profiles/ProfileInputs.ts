import { ArrayMaxSize, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { Skill } from '../skills/Skill.ts';
import { MOST_GIVEN } from '../structure/cleanName.ts';
import { deleteInput } from '../structure/namedTypes.ts';
import { Profile } from './Profile.ts';

export const DeleteProfileInput = deleteInput({ name: 'Profile', word: 'profile', words: 'profiles' });

@InputType({ description: 'A skill of a profile and its level.' })
class ProfileSkillInput {
  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => Int, { description: '1 (least) to 10 (most).' })
  @Min(1)
  @Max(10)
  level!: number;
}

@InputType()
abstract class ProfileInput {
  @Field(() => String, { description: 'Unique in its user group without case; 1 to 100 characters.' })
  @Length(1, MOST_GIVEN)
  name!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it is switched on for users who are new in the user group.',
  })
  isDefault!: boolean;

  @Field(() => [ProfileSkillInput], { description: 'Its skills, all of them; at most 100.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  skills!: ProfileSkillInput[];
}

@InputType({ description: 'The new profile of a user group.' })
export class CreateProfileInput extends ProfileInput {
  @Field(() => ID, { description: 'The user group that it belongs to.' })
  userGroupId!: string;
}

@InputType({ description: 'Which profile of a user group, and all that it is from now on.' })
export class UpdateProfileInput extends ProfileInput {
  @Field(() => ID, { description: 'The profile.' })
  id!: string;
}

@ObjectType({ description: 'A skill of a profile and its level.' })
export class LevelOfProfile {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => Int, { description: '1 (least) to 10 (most).' })
  level!: number;
}

@ObjectType({ description: 'The answer of the mutations that save a profile.' })
export class ProfilePayload {
  @Field(() => Profile, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was done.',
  })
  profile!: Profile | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
