import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ExactlyOne } from '../../platform/graphql/ExactlyOne.ts';
import { SELECTION_IDS } from './IdFilter.ts';
import { UserFilter } from './UserFilter.ts';
import { UserSort } from './UserSort.ts';

@InputType({ description: 'All users that match a filter, but for some.' })
export class FilteredUsers {
  @Field(() => UserFilter, { description: 'The filter; an empty one means every user who is not deleted.' })
  @ValidateNested()
  where!: UserFilter;

  @Field(() => [ID], { nullable: true, description: 'Users left out although they match; at most 10,000.' })
  @ArrayMaxSize(SELECTION_IDS)
  except?: string[] | null;

  @Field(() => [UserSort], {
    nullable: true,
    description:
      'In which order they stand, as in users: by name without a wish; at most 3. It matters where not all can be served, as with license seats.',
  })
  @IsOptional()
  @ArrayMaxSize(3)
  sort?: UserSort[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many users the caller believes are selected. When it is another number by now, nothing is done and EXPECTED_COUNT_CHANGED is answered.',
  })
  expectedCount?: number | null;
}

@InputType({
  description:
    'Whom an action is applied to. Exactly one of ids, filter and savedSelection is given. What the caller may not see is not selected.',
})
export class UserSelection {
  @Field(() => [ID], { nullable: true, description: 'These users; at most 10,000 in one request.' })
  @ArrayMaxSize(SELECTION_IDS)
  ids?: string[] | null;

  @Field(() => FilteredUsers, { nullable: true, description: 'All that match a filter, but for some.' })
  @ValidateNested()
  filter?: FilteredUsers | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A list saved by saveSelection, by its id; only one’s own.',
  })
  savedSelection?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Users left out of ids or savedSelection; at most 10,000. A filter has exceptions of its own.',
  })
  @IsOptional()
  @ArrayMaxSize(SELECTION_IDS)
  except?: string[] | null;
}

/** Decorates the field of an input that holds a selection. */
export function SelectionField(description: string): PropertyDecorator {
  return (target, key) => {
    Field(() => UserSelection, { description })(target, key);
    ValidateNested()(target, key);
    ExactlyOne(['ids', 'filter', 'savedSelection'])(target, key);
  };
}
