import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How many users a selection holds.' })
export class SelectionCount {
  @Field(() => Int, { description: 'How many are selected, as far as the caller may see them.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them do not match the filter `outside`; 0 without one.' })
  outside!: number;

  @Field(() => Boolean, {
    description: 'False where a number is an estimate, which happens above 100,000 only.',
  })
  isExact!: boolean;
}
