import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';
import { findViews } from './findViews.ts';
import { DeleteViewPayload, SavedView, SavedViewPayload } from './SavedView.ts';
import { CreateViewInput, DeleteViewInput, UpdateViewInput } from './SavedViewInputs.ts';
import { createView, deleteView, updateView } from './saveView.ts';

@Resolver()
export class SavedViewResolver {
  @Authorized('users.read')
  @Query(() => [SavedView], {
    description:
      'The caller’s own views of the Users page by name, then those that others share in the site; at most 1,000.',
  })
  savedViews(@Ctx() { actor, inSite }: Context): Promise<SavedView[]> {
    return inSite((em) => findViews(em, actor, sql`true`));
  }

  @Authorized('users.read')
  @Mutation(() => SavedViewPayload, { description: 'Saves how the grid of users is set up, under a name.' })
  createView(
    @Arg('input', () => CreateViewInput, { description: 'The new view.' }) input: CreateViewInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<SavedViewPayload> {
    return inSite((em) => createView(em, actor, input));
  }

  @Authorized('users.read')
  @Mutation(() => SavedViewPayload, {
    description:
      'Renames, shares or sets up a view anew. A shared one of somebody else is changed with SETTINGS_MANAGE only.',
  })
  updateView(
    @Arg('input', () => UpdateViewInput, { description: 'What becomes of which.' }) input: UpdateViewInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<SavedViewPayload> {
    return inSite((em) => updateView(em, actor, input));
  }

  @Authorized('users.read')
  @Mutation(() => DeleteViewPayload, {
    description: 'Deletes a view, for all who it is shared with. No user is changed by it.',
  })
  deleteView(
    @Arg('input', () => DeleteViewInput, { description: 'Which view.' }) { id }: DeleteViewInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<DeleteViewPayload> {
    return inSite((em) => deleteView(em, actor, id));
  }
}
