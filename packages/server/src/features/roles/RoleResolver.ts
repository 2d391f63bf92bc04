import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from './Context.ts';
import { createRole } from './createRole.ts';
import { Role } from './Role.ts';
import { CreateRoleInput, RolePayload, UpdateRoleInput } from './RoleInput.ts';
import { updateRole } from './updateRole.ts';

@Resolver()
export class RoleResolver {
  @Authorized()
  @Query(() => [Role], {
    description: 'All roles of the site: the built-in ones first, then custom ones by name.',
  })
  roles(@Ctx() { actor, inSite }: Context): Promise<Role[]> {
    return inSite((em) =>
      rows(
        em,
        sql`select id, name, user_type as "userType", built_in as "builtIn" from roles
            where site_id = ${actor.siteId} order by built_in desc, name collate "und-x-icu"`,
      ),
    );
  }

  @Authorized('roles.manage')
  @Mutation(() => RolePayload, {
    description: 'Makes a custom role. It allows nothing that the caller may not do themselves.',
  })
  createRole(
    @Arg('input', () => CreateRoleInput, { description: 'Its values.' }) input: CreateRoleInput,
    @Ctx() { em, actor }: Context,
  ): Promise<RolePayload> {
    return createRole(em, actor, input);
  }

  @Authorized('roles.manage')
  @Mutation(() => RolePayload, {
    description:
      'Changes a custom role; whoever holds it has the changed rights from their next request on. Built-in roles stay as they are, and somebody always administers the site.',
  })
  updateRole(
    @Arg('input', () => UpdateRoleInput, { description: 'Which, and its new values.' })
    input: UpdateRoleInput,
    @Ctx() { em, actor }: Context,
  ): Promise<RolePayload> {
    return updateRole(em, actor, input);
  }
}
