import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { RefusalCode } from '../RefusalCode.ts';
import { UserDifference, UserRef } from '../shown/FieldDifference.ts';

@ObjectType({ description: 'A user whom a run left as they are, or one field of them.' })
export class Refusal {
  @Field(() => UserRef, { description: 'Whom it concerns.' })
  user!: UserRef;

  @Field(() => RefusalCode, { description: 'Why, for programs.' })
  code!: RefusalCode;

  @Field(() => String, {
    nullable: true,
    description: 'The only field that was refused (conflicts of an undo); null where the whole user was.',
  })
  field!: string | null;

  @Field(() => String, { description: 'Why, and what to do; for people, in English.' })
  message!: string;
}

@ObjectType({ description: 'How often a run refused for one reason.' })
export class RefusalCount {
  @Field(() => RefusalCode, { description: 'The reason.' })
  code!: RefusalCode;

  @Field(() => Int, { description: 'How many users or fields.' })
  count!: number;

  @Field(() => String, { description: 'The reason in words, and what to do.' })
  message!: string;
}

@ObjectType({ description: 'Users whom a run refused, a page at a time.' })
export class RefusalConnection extends connectionOf(Refusal, 'Refusal') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@ObjectType({ description: 'What a run changes, a node a user, a page at a time.' })
export class DifferenceConnection extends connectionOf(UserDifference, 'Difference') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}
