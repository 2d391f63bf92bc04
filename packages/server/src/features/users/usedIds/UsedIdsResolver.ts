import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../platform/errors.ts';
import { may } from '../../roles/Actor.ts';
import type { Context } from '../../roles/Context.ts';
import { listUsedIds } from './listUsedIds.ts';
import { UsedIds, UsedIdsArguments } from './UsedIds.ts';

@Resolver()
export class UsedIdsResolver {
  @Authorized()
  @Query(() => UsedIds, {
    description:
      'Which numeric IDs, extensions or PBX IDs of the site are taken, and the next free one. For who may create or edit users.',
  })
  usedIds(
    @Args(() => UsedIdsArguments) input: UsedIdsArguments,
    @Ctx() { actor, inSite }: Context,
  ): Promise<UsedIds> {
    if (!may(actor, 'users.create') && !may(actor, 'users.edit')) {
      throw new ApiError(
        'FORBIDDEN',
        'This needs the permission users.create or users.edit, which your roles do not give.',
      );
    }
    return inSite((em) => listUsedIds(em, actor, input));
  }
}
