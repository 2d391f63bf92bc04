import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Context } from '../roles/Context.ts';
import { UserGroup } from '../userGroups/UserGroup.ts';
import { Profile } from './Profile.ts';

/** A profile comes with its group, so that a list of them is one statement. */
type ListedProfile = Profile & { userGroup?: UserGroup | null };

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
    const group = userGroupId ? sql`and g.id = ${userGroupId}` : sql``;
    return inSite((em) =>
      rows(
        em,
        sql`select p.id, p.name, p.is_default as "isDefault", jsonb_build_object('id', g.id, 'name', g.name) as "userGroup"
            from profiles p join user_groups g on g.id = p.user_group_id
            where p.site_id = ${actor.siteId} ${group}
            order by g.name collate "und-x-icu", g.id, p.name collate "und-x-icu", p.id`,
      ),
    );
  }

  @FieldResolver(() => UserGroup, {
    nullable: true,
    description: 'The user group that it belongs to; null for a personal one.',
  })
  userGroup(@Root() profile: ListedProfile): UserGroup | null {
    return profile.userGroup ?? null;
  }
}
