import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { ResourceFilterInput } from '../selections/ResourceFilterInput.ts';
import { createInput, deleteInput, renameInput } from '../structure/namedTypes.ts';
import { UserGroup } from './UserGroup.ts';

const words = { name: 'UserGroup', word: 'user group', words: 'user groups' };

export const CreateUserGroupInput = createInput(words);
export const RenameUserGroupInput = renameInput(words);
export const DeleteUserGroupInput = deleteInput(words, true);

@InputType({ description: 'Which user group, and what its members see.' })
export class SetUserGroupResourceFilterInput {
  @Field(() => ID, { description: 'The user group.' })
  userGroupId!: string;

  @Field(() => ResourceFilterInput, {
    nullable: true,
    description: 'What its members see who have no resource filter of their own; null for no limit.',
  })
  @ValidateNested()
  filter?: ResourceFilterInput | null;
}

@InputType({ description: 'Which user group is the default.' })
export class SetDefaultUserGroupInput {
  @Field(() => ID, { description: 'The user group that users get where none is given.' })
  userGroupId!: string;
}

@ObjectType({ description: 'The answer of the mutations that save a user group.' })
export class UserGroupPayload {
  @Field(() => UserGroup, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was done.',
  })
  userGroup!: UserGroup | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
