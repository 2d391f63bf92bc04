import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { createNamed } from '../structure/createNamed.ts';
import { deleteStructure } from '../structure/deleteStructure.ts';
import type { CreateNamedInput, DeleteNamedInput, RenameNamedInput } from '../structure/namedTypes.ts';
import { renameNamed } from '../structure/renameNamed.ts';
import { deleteUserGroup } from './deleteUserGroup.ts';
import { groupDetails } from './groupDetails.ts';
import { listUserGroups } from './listUserGroups.ts';
import { setDefaultUserGroup } from './setDefaultUserGroup.ts';
import { setUserGroupResourceFilter } from './setUserGroupResourceFilter.ts';
import { UserGroup } from './UserGroup.ts';
import {
  CreateUserGroupInput,
  DeleteUserGroupInput,
  RenameUserGroupInput,
  SetDefaultUserGroupInput,
  SetUserGroupResourceFilterInput,
  UserGroupPayload,
} from './UserGroupInputs.ts';

const kind = { table: 'user_groups', word: 'user group', words: 'user groups' } as const;
const members = { table: sql`(select id as user_id, user_group_id from users)`, column: sql`user_group_id` };

@Resolver(() => UserGroup)
export class UserGroupResolver {
  @Authorized()
  @Query(() => [UserGroup], { description: 'The user groups of the site, sorted by name.' })
  userGroups(@Ctx() { actor, inSite }: Context): Promise<UserGroup[]> {
    return inSite((em) => listUserGroups(em, actor.siteId));
  }

  @Authorized()
  @Query(() => UserGroup, { nullable: true, description: 'One user group; null where there is none.' })
  async userGroup(
    @Arg('id', () => ID, { description: 'The id of the user group.' }) id: string,
    @Ctx() context: Context,
  ): Promise<UserGroup | null> {
    return (await payload(context, id, [])).userGroup;
  }

  @FieldResolver(() => Int, { description: 'How many users are in it, deleted ones left out.' })
  userCount(@Root() { id }: UserGroup, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether users get it where none is given.' })
  async isDefault(@Root() { id }: UserGroup, @Ctx() context: Context): Promise<boolean> {
    return (await groupDetails(context, id))?.isDefault ?? false;
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description:
      'Limits which users its members see, as ResourceFilterInput; null for no limit. A filter of the user’s own counts instead.',
  })
  async resourceFilter(@Root() { id }: UserGroup, @Ctx() context: Context): Promise<unknown> {
    return (await groupDetails(context, id))?.resourceFilter ?? null;
  }

  @Authorized('structure.manage')
  @Mutation(() => UserGroupPayload, { description: 'Makes a user group, without values or profiles.' })
  async createUserGroup(
    @Arg('input', () => CreateUserGroupInput, { description: 'Its name.' }) input: CreateNamedInput,
    @Ctx() context: Context,
  ): Promise<UserGroupPayload> {
    const { record, userErrors } = await createNamed(context.em, context.actor, kind, input);
    return payload(context, record?.id, userErrors);
  }

  @Authorized('structure.manage')
  @Mutation(() => UserGroupPayload, { description: 'Gives a user group another name.' })
  async renameUserGroup(
    @Arg('input', () => RenameUserGroupInput, { description: 'Which, and its new name.' })
    input: RenameNamedInput,
    @Ctx() context: Context,
  ): Promise<UserGroupPayload> {
    const { record, userErrors } = await renameNamed(context.em, context.actor, kind, input);
    return payload(context, record?.id, userErrors);
  }

  @Authorized('structure.manage')
  @Mutation(() => UserGroupPayload, {
    description: 'Makes a user group the one that users get where none is given.',
  })
  async setDefaultUserGroup(
    @Arg('input', () => SetDefaultUserGroupInput, { description: 'Which one.' })
    input: SetDefaultUserGroupInput,
    @Ctx() context: Context,
  ): Promise<UserGroupPayload> {
    const { userErrors } = await setDefaultUserGroup(context.em, context.actor, input);
    return payload(context, input.userGroupId, userErrors);
  }

  @Authorized('structure.manage')
  @Mutation(() => UserGroupPayload, {
    description: 'Limits which users the members of a user group see, or takes the limit away.',
  })
  async setUserGroupResourceFilter(
    @Arg('input', () => SetUserGroupResourceFilterInput, { description: 'Which, and the limit.' })
    input: SetUserGroupResourceFilterInput,
    @Ctx() context: Context,
  ): Promise<UserGroupPayload> {
    const { userErrors } = await setUserGroupResourceFilter(context.em, context.actor, input);
    return payload(context, input.userGroupId, userErrors);
  }

  @Authorized('structure.manage')
  @Mutation(() => BulkPayload, {
    description:
      'Deletes a user group with its values and profiles, by a run that can be undone. Its users move to reassignTo, all of them or none (nobody moves who is logged on to the queue); without it there must be none (IN_USE). Never the default of the site.',
  })
  async deleteUserGroup(
    @Arg('input', () => DeleteUserGroupInput, { description: 'Which one.' }) input: DeleteNamedInput,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    return payloadOf(context, await deleteStructure(context.em, context.actor, deleteUserGroup, input));
  }
}

async function payload(
  { actor, inSite }: Context,
  id: string | undefined,
  userErrors: UserError[],
): Promise<UserGroupPayload> {
  if (!id || !isUuid(id) || userErrors.length > 0) return { userGroup: null, userErrors };
  const [userGroup] = await inSite((em) => listUserGroups(em, actor.siteId, id));
  return { userGroup: userGroup ?? null, userErrors };
}
