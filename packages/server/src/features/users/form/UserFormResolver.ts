import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { requestedAt, requestedFields } from '../../../platform/graphql/requestedFields.ts';
import { may } from '../../roles/Actor.ts';
import type { Context } from '../../roles/Context.ts';
import { payloadOf } from '../../runs/payloadOf.ts';
import { findUsers } from '../findUsers.ts';
import { createUser } from './createUser.ts';
import type { SavedUser } from './savedUser.ts';
import { CreateUserInput, UpdateUserInput } from './UserFormInputs.ts';
import { UserPayload } from './UserPayload.ts';
import { updateUser } from './updateUser.ts';

@Resolver()
export class UserFormResolver {
  @Authorized('users.create')
  @Mutation(() => UserPayload, { description: 'Creates one user, as a run that can be undone.' })
  async createUser(
    @Arg('input', () => CreateUserInput, { description: 'What the user begins with.' })
    input: CreateUserInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserPayload> {
    const saved = await createUser(context.em, context.actor, input);
    return { ...(await shown(context, saved, info)), conflicts: [] };
  }

  @Authorized('users.edit')
  @Mutation(() => UserPayload, {
    description:
      'Changes the fields of one user that the input names, as a run that can be undone. Refused where somebody else has changed one of them since editToken was read; others are left as they are.',
  })
  async updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'Whom, and what becomes of them.' })
    input: UpdateUserInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserPayload> {
    const { conflicts, ...saved } = await updateUser(context.em, context.actor, input);
    return { ...(await shown(context, saved, info)), conflicts };
  }
}

async function shown(
  context: Context,
  saved: SavedUser,
  info: GraphQLResolveInfo,
): Promise<Omit<UserPayload, 'conflicts'>> {
  const { run, replayed, userErrors } = await payloadOf(context, saved);
  const { userId } = saved;
  const fields = requestedAt(requestedFields(info), ['user']);
  const seen = userId && fields.size > 0 && may(context.actor, 'users.read');
  const [user] = seen ? await context.inSite((em) => findUsers(em, context.actor, [userId], fields)) : [];
  return { user: user ?? null, run: run ?? null, replayed, userErrors };
}
