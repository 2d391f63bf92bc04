import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { memberCount } from '../selections/memberCounts.ts';
import { deleteStructure } from '../structure/deleteStructure.ts';
import type { DeleteNamedInput } from '../structure/namedTypes.ts';
import { UserGroup } from '../userGroups/UserGroup.ts';
import { createProfile, type SavedProfile } from './createProfile.ts';
import { deleteProfile } from './deleteProfile.ts';
import { type ListedProfile, listProfiles } from './listProfiles.ts';
import { Profile } from './Profile.ts';
import {
  CreateProfileInput,
  DeleteProfileInput,
  LevelOfProfile,
  ProfilePayload,
  UpdateProfileInput,
} from './ProfileInputs.ts';
import { profileSkills } from './profileSkills.ts';
import { updateProfile } from './updateProfile.ts';

const members = { table: sql`user_profiles`, column: sql`profile_id` };

@Resolver(() => Profile)
export class ProfileResolver {
  @Authorized()
  @Query(() => [Profile], {
    description: 'The profiles of user groups, sorted by the name of the group and their own.',
  })
  async groupProfiles(
    @Arg('userGroupId', () => ID, { nullable: true, description: 'Only those of this user group.' })
    userGroupId: string | null,
    @Ctx() { actor, inSite }: Context,
  ): Promise<ListedProfile[]> {
    if (userGroupId && !isUuid(userGroupId)) return [];
    const which = userGroupId ? sql`p.user_group_id = ${userGroupId}` : sql`true`;
    return inSite((em) => listProfiles(em, actor.siteId, which));
  }

  @FieldResolver(() => UserGroup, {
    nullable: true,
    description: 'The user group that it belongs to; null for a personal one.',
  })
  userGroup(@Root() profile: ListedProfile): UserGroup | null {
    return profile.userGroup ?? null;
  }

  @FieldResolver(() => [LevelOfProfile], { description: 'Its skills with their levels, sorted by name.' })
  skills(@Root() { id }: Profile, @Ctx() context: Context): Promise<LevelOfProfile[]> {
    return profileSkills(context, id);
  }

  @FieldResolver(() => Int, {
    description: 'How many users have it switched on, deleted ones left out; 0 for a personal one.',
  })
  userCount(@Root() { id }: Profile, @Ctx() context: Context): Promise<number> {
    return memberCount(context, members, id);
  }

  @Authorized('structure.manage')
  @Mutation(() => ProfilePayload, { description: 'Makes a profile of a user group; nobody has it yet.' })
  async createProfile(
    @Arg('input', () => CreateProfileInput, { description: 'Its group, name and skills.' })
    input: CreateProfileInput,
    @Ctx() context: Context,
  ): Promise<ProfilePayload> {
    return payload(context, await createProfile(context.em, context.actor, input));
  }

  @Authorized('structure.manage')
  @Mutation(() => ProfilePayload, {
    description: 'Changes a profile of a user group; the users who have it switched on keep it.',
  })
  async updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'Which, its name and skills.' })
    input: UpdateProfileInput,
    @Ctx() context: Context,
  ): Promise<ProfilePayload> {
    return payload(context, await updateProfile(context.em, context.actor, input));
  }

  @Authorized('structure.manage')
  @Mutation(() => BulkPayload, {
    description:
      'Switches a profile of a user group off for all users and deletes it, by a run that can be undone.',
  })
  async deleteProfile(
    @Arg('input', () => DeleteProfileInput, { description: 'Which, and how many users lose it.' })
    input: DeleteNamedInput,
    @Ctx() context: Context,
  ): Promise<BulkPayload> {
    return payloadOf(context, await deleteStructure(context.em, context.actor, deleteProfile, input));
  }
}

async function payload(
  { actor, inSite }: Context,
  { id, userErrors }: SavedProfile,
): Promise<ProfilePayload> {
  const [profile] = id ? await inSite((em) => listProfiles(em, actor.siteId, sql`p.id = ${id}::uuid`)) : [];
  return { profile: profile ?? null, userErrors };
}
