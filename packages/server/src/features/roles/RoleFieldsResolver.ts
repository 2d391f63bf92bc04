import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from './Context.ts';
import { EditableFieldEnum } from './EditableFieldEnum.ts';
import type { EditableField } from './editableFields.ts';
import { mayGrant } from './mayGrant.ts';
import { PermissionEnum } from './PermissionEnum.ts';
import type { Permission } from './permissions.ts';
import { Role } from './Role.ts';
import { RoleScope } from './RoleScope.ts';
import { roleLoader } from './roleLoader.ts';

/** What a role allows, wherever a role is shown. */
@Resolver(() => Role)
export class RoleFieldsResolver {
  @FieldResolver(() => RoleScope, { description: 'How far its permissions reach.' })
  async scope(@Root() { id }: Role, @Ctx() context: Context): Promise<`${RoleScope}`> {
    return (await roleLoader(context).load(id)).scope;
  }

  @FieldResolver(() => [PermissionEnum], { description: 'What it allows.' })
  async permissions(@Root() { id }: Role, @Ctx() context: Context): Promise<Permission[]> {
    return (await roleLoader(context).load(id)).permissions;
  }

  @FieldResolver(() => [EditableFieldEnum], {
    nullable: true,
    description: 'The only details of users that its permission USERS_EDIT is for; null where it is for all.',
  })
  async editableFields(@Root() { id }: Role, @Ctx() context: Context): Promise<EditableField[] | null> {
    return (await roleLoader(context).load(id)).editableFields;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the caller holds all that it allows, so that they could give it to others or edit it.',
  })
  async grantable(@Root() { id }: Role, @Ctx() context: Context): Promise<boolean> {
    return mayGrant(context.actor, await roleLoader(context).load(id));
  }
}
