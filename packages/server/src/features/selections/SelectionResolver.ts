import { ValidateNested } from 'class-validator';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { countSelection } from './countSelection.ts';
import { SaveSelectionInput, SaveSelectionPayload } from './SavedSelection.ts';
import { SelectionCount } from './SelectionCount.ts';
import { saveSelection } from './saveSelection.ts';
import { UserFilter } from './UserFilter.ts';
import { SelectionField, type UserSelection } from './UserSelection.ts';

@ArgsType()
class SelectionCountArguments {
  @SelectionField('Whom to count.')
  selection!: UserSelection;

  @Field(() => UserFilter, {
    nullable: true,
    description: 'Also count how many of them this filter leaves out.',
  })
  @ValidateNested()
  outside?: UserFilter | null;
}

@Resolver()
export class SelectionResolver {
  @Authorized('users.read')
  @Query(() => SelectionCount, {
    description: 'How many users a selection holds, and how many of them are outside a filter.',
  })
  selectionCount(
    @Args(() => SelectionCountArguments) { selection, outside }: SelectionCountArguments,
    @Ctx() { actor, inSite }: Context,
  ): Promise<SelectionCount> {
    return inSite((em) => countSelection(em, actor, selection, outside));
  }

  @Authorized('users.read')
  @Mutation(() => SaveSelectionPayload, {
    description: 'Saves a pasted list of users for seven days, and says which of its keys fit nobody.',
  })
  async saveSelection(
    @Arg('input', () => SaveSelectionInput, { description: 'The list.' }) { keys }: SaveSelectionInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<SaveSelectionPayload> {
    const savedSelection = await inSite((em) => saveSelection(em, actor, keys));
    return { savedSelection, userErrors: [] };
  }
}
