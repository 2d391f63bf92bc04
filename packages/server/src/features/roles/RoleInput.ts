import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { EditableFieldEnum } from './EditableFieldEnum.ts';
import type { EditableField } from './editableFields.ts';
import { PermissionEnum } from './PermissionEnum.ts';
import type { Permission } from './permissions.ts';
import { Role } from './Role.ts';
import { RoleScope } from './RoleScope.ts';
import { UserType } from './UserType.ts';

const NAME = 'Unique in the site without case; 1 to 100 characters, no semicolon.';
const EDITABLE =
  'The only details of users that the permission USERS_EDIT is for, at least one; null or left out for all of them.';

@InputType({ description: 'A custom role. To copy one, give its values under another name.' })
export class CreateRoleInput {
  @Field(() => String, { description: NAME })
  @Length(0, 200)
  name!: string;

  @Field(() => UserType, { description: 'The user type that it implies where none is given.' })
  userType!: UserType;

  @Field(() => RoleScope, { description: 'How far its permissions reach.' })
  scope!: RoleScope;

  @Field(() => [PermissionEnum], { description: 'What it allows; nothing that the caller may not do.' })
  @ArrayMaxSize(100)
  permissions!: Permission[];

  @Field(() => [EditableFieldEnum], { nullable: true, description: EDITABLE })
  @IsOptional()
  @ArrayMaxSize(100)
  editableFields?: EditableField[] | null;
}

@InputType({ description: 'New values of a custom role. What is left out stays as it is.' })
export class UpdateRoleInput {
  @Field(() => ID, { description: 'The role; no built-in one.' })
  id!: string;

  @Field(() => String, { nullable: true, description: NAME })
  @IsOptional()
  @Length(0, 200)
  name?: string | null;

  @Field(() => UserType, { nullable: true, description: 'The user type that it implies from now on.' })
  userType?: UserType | null;

  @Field(() => RoleScope, { nullable: true, description: 'How far its permissions reach.' })
  scope?: RoleScope | null;

  @Field(() => [PermissionEnum], {
    nullable: true,
    description: 'All that it allows then; nothing that the caller may not do.',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  permissions?: Permission[] | null;

  @Field(() => [EditableFieldEnum], { nullable: true, description: EDITABLE })
  @IsOptional()
  @ArrayMaxSize(100)
  editableFields?: EditableField[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'The role as it is now.' })
export class RolePayload {
  @Field(() => Role, { nullable: true, description: 'The role; null where nothing was changed.' })
  role?: Role | null;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}
