import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

export const SELECTION_IDS = 10_000;

@InputType({ description: 'Users by their ids. Exactly one of in and notIn is given; at most 10,000 ids.' })
export class IdFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these users.' })
  @ArrayMaxSize(SELECTION_IDS)
  in?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'All but these users.' })
  @ArrayMaxSize(SELECTION_IDS)
  notIn?: string[] | null;
}
