import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { SetFilter } from './SetFilter.ts';

@InputType({
  description:
    'The skills of the user. Exactly one of in, notIn and empty is given. With a level range only skills held at a level in that range count, so notIn also matches users who hold the skill at another level.',
})
export class SkillFilter extends SetFilter {
  @Field(() => Int, { nullable: true, description: 'Lowest level that counts, 1 to 10. Without it, 1.' })
  @Min(1)
  @Max(10)
  minLevel?: number | null;

  @Field(() => Int, { nullable: true, description: 'Highest level that counts, 1 to 10. Without it, 10.' })
  @Min(1)
  @Max(10)
  maxLevel?: number | null;
}
