import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

export const MOST_KEYS = 100_000;

@InputType({ description: 'A pasted or uploaded list of users.' })
export class SaveSelectionInput {
  @Field(() => [String], {
    description:
      'Usernames, e-mail addresses, agent IDs or ids, mixed as they come and without case; 1 to 100,000. Blank ones are passed over.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_KEYS)
  @MaxLength(254, { each: true })
  keys!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'A list of users that is kept for 7 days.' })
export class SavedSelection {
  @Field(() => ID, { description: 'For UserSelection.savedSelection, of the person who saved it only.' })
  id!: string;

  @Field(() => Int, { description: 'How many users it holds; each counts once, however often it was named.' })
  count!: number;

  @Field(() => [String], {
    description:
      'The keys that fit no user whom the caller may see, as they were given. Deleted users are found by id only.',
  })
  unknown!: string[];
}

@ObjectType({ description: 'The result of saveSelection.' })
export class SaveSelectionPayload {
  @Field(() => SavedSelection, { nullable: true, description: 'The list; null when it was not saved.' })
  savedSelection?: SavedSelection;

  @Field(() => [UserError], { description: 'Empty: a list of which no key fits is saved too, with count 0.' })
  userErrors: UserError[] = [];
}
