import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/DateTime.ts';
import { UserError } from '../../platform/graphql/UserError.ts';
import { GridDensity } from './GridDensity.ts';

export const viewTexts = {
  name: 'Its name, 1 to 100 characters; other than those of the owner’s other views, without case.',
  shared: 'True: everybody of the site who may read users sees it. False: its owner only.',
  query:
    'The filters and the sort as the query of the address of the Users page, without a question mark, such as team=not:ID&sort=-name; up to 8,000 characters. Empty: all users, by name.',
  columns: 'The columns beside the name, from left to right; at most 50, none twice.',
  density: 'How close together the rows are.',
  column: 'Its word, such as status, teams or lastSignedInAt.',
  width: 'Its width in pixels, 40 to 1,000, where somebody has given it one.',
  pinned: 'True: it stays in sight while the others scroll sideways.',
};

@ObjectType({ simpleResolvers: true, description: 'A column of a saved view.' })
export class ViewColumn {
  @Field(() => String, { description: viewTexts.column })
  column!: string;

  @Field(() => Int, { nullable: true, description: viewTexts.width })
  width!: number | null;

  @Field(() => Boolean, { description: viewTexts.pinned })
  pinned!: boolean;
}

/** What is stored of how the grid is set up. */
export interface ViewState {
  query: string;
  columns: ViewColumn[];
  density: `${GridDensity}`;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Filters, sort and columns of the Users page under a name, to be opened again.',
})
export class SavedView implements ViewState {
  @Field(() => ID, { description: 'Opaque; the view is opened by /site/users?view=ID.' })
  id!: string;

  @Field(() => String, { description: viewTexts.name })
  name!: string;

  @Field(() => Boolean, { description: viewTexts.shared })
  shared!: boolean;

  @Field(() => Boolean, { description: 'True: it is the caller’s.' })
  own!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The name of its owner; null where the caller may not see that user.',
  })
  ownerName!: string | null;

  @Field(() => Boolean, {
    description:
      'True: the caller may change and delete it, as its owner or, where it is shared, by SETTINGS_MANAGE for the whole site.',
  })
  mayChange!: boolean;

  @Field(() => String, { description: viewTexts.query })
  query!: string;

  @Field(() => [ViewColumn], { description: viewTexts.columns })
  columns!: ViewColumn[];

  @Field(() => GridDensity, { description: viewTexts.density })
  density!: `${GridDensity}`;

  @Field(() => DateTime, { description: 'When it was saved last.' })
  updatedAt!: string;
}

@ObjectType({ description: 'The result of createView and updateView.' })
export class SavedViewPayload {
  @Field(() => SavedView, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was saved.',
  })
  view!: SavedView | null;

  @Field(() => [UserError], {
    description: 'What the caller can mend; when there is any, nothing was saved.',
  })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The result of deleteView.' })
export class DeleteViewPayload {
  @Field(() => Boolean, { description: 'True: it is gone.' })
  deleted!: boolean;

  @Field(() => [UserError], { description: 'UNKNOWN_ID or NOT_ALLOWED; then nothing was deleted.' })
  userErrors!: UserError[];
}
