import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import type { Context } from '../../roles/Context.ts';
import { UserStateAt } from '../schema/UserStateAt.ts';
import { userStateAt } from './userStateAt.ts';

@Resolver()
export class StateResolver {
  @Authorized('changes.read')
  @Query(() => UserStateAt, {
    nullable: true,
    description:
      'A user as they were at a moment: details, sets, skills, profiles, license. Null where there is none whom the caller may see.',
  })
  userStateAt(
    @Arg('userId', () => ID, { description: 'The id of the user.' }) userId: string,
    @Arg('at', () => DateTime, { description: 'Which moment.' }) at: Date,
    @Ctx() { actor, inSite }: Context,
  ): Promise<UserStateAt | null> {
    return inSite((em) => userStateAt(em, actor, userId, at));
  }
}
