import { ArrayMaxSize, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import { PageArguments } from '../../platform/graphql/pageArguments.ts';
import { requestedAt, requestedFields } from '../../platform/graphql/requestedFields.ts';
import type { Context } from '../roles/Context.ts';
import { countUsers } from '../selections/countUsers.ts';
import { UserFilter } from '../selections/UserFilter.ts';
import { UserSort } from '../selections/UserSort.ts';
import { findUsers } from './findUsers.ts';
import { listUsers } from './listUsers.ts';
import { User } from './User.ts';
import { UserConnection } from './UserConnection.ts';

@ArgsType()
class UsersArguments extends PageArguments {
  @Field(() => UserFilter, {
    nullable: true,
    description: 'Which users; all who are not deleted without it.',
  })
  @ValidateNested()
  filter?: UserFilter | null;

  @Field(() => [UserSort], {
    nullable: true,
    description: 'What to sort by, the most important first; at most 3. Without it, NAME upwards.',
  })
  @ArrayMaxSize(3)
  sort?: UserSort[] | null;
}

@Resolver()
export class UserResolver {
  @Authorized('users.read')
  @Query(() => UserConnection, {
    description: 'The users of the site that match, as far as the caller may see them.',
  })
  async users(
    @Args(() => UsersArguments) { filter, sort, ...page }: UsersArguments,
    @Ctx() { em, actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserConnection> {
    const requested = requestedFields(info);
    const fields = requestedAt(requested, ['nodes'], ['edges', 'node']);
    const counts = requested.has('totalCount') || requested.has('totalCountIsExact');
    const [list, { count, isExact }] = await Promise.all([
      listUsers(em, actor, { filter, sort, page }, fields),
      counts ? inSite((tx) => countUsers(tx, actor, filter ?? {})) : { count: 0, isExact: true },
    ]);
    return { ...list, totalCount: count, totalCountIsExact: isExact };
  }

  @Authorized('users.read')
  @Query(() => User, {
    nullable: true,
    description: 'One user, deleted ones included; null where there is none whom the caller may see.',
  })
  async user(
    @Arg('id', () => ID, { description: 'The id of the user.' }) id: string,
    @Ctx() { actor, inSite }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<User | null> {
    const [user] = await inSite((em) => findUsers(em, actor, [id], requestedFields(info)));
    return user ?? null;
  }
}
