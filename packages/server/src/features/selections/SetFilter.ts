import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

export const FILTER_VALUES = 1_000;

@InputType({
  description: 'Exactly one of in, notIn and empty is given. Unknown ids match nobody. At most 1,000 ids.',
})
export class SetFilter {
  @Field(() => [ID], { nullable: true, description: 'The user has at least one of these.' })
  @ArrayMaxSize(FILTER_VALUES)
  in?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The user has none of these; users without any match.' })
  @ArrayMaxSize(FILTER_VALUES)
  notIn?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the user has none at all. False: has at least one.',
  })
  empty?: boolean | null;
}
