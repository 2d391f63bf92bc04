import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { MOST_ON_A_PAGE } from './pageArguments.ts';

@ArgsType()
export class NamedArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Only those whose name has this text in it, without case; at most 100 characters.',
  })
  @MaxLength(100)
  search?: string | null;

  @Field(() => Int, {
    defaultValue: 100,
    description: 'The first so many after `after`; 1 to 200 (10,000 for tokens with the scope EXPORT).',
  })
  @Min(1)
  @Max(MOST_ON_A_PAGE)
  first!: number;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: what comes after it.' })
  after?: string | null;
}
