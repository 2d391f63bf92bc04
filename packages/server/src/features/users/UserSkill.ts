import { Field, Int, ObjectType } from 'type-graphql';
import { Skill } from '../skills/Skill.ts';

@ObjectType({ simpleResolvers: true, description: 'A skill that a user has, and how well.' })
export class UserSkill {
  @Field(() => Skill, { description: 'The skill.' })
  skill!: Skill;

  @Field(() => Int, { description: 'From 1 (least) to 10 (most).' })
  level!: number;
}
