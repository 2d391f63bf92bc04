import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { PermissionEnum } from '../../roles/PermissionEnum.ts';
import type { Permission } from '../../roles/permissions.ts';
import { ApiToken } from '../ApiToken.ts';
import { ApiTokenScope } from '../ApiTokenScope.ts';

@InputType({ description: 'A new API token.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What it is for; 1 to 100 characters.' })
  @Length(1, 100)
  name!: string;

  @Field(() => [PermissionEnum], {
    description:
      'What it may do, at least one. Only what its maker holds; PRESENCE_REPORT may be given by who holds TOKENS_MANAGE.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  permissions!: Permission[];

  @Field(() => [ApiTokenScope], {
    defaultValue: [],
    description: 'What it has beside its permissions; nothing without it.',
  })
  @ArrayMaxSize(10)
  scopes!: ApiTokenScope[];

  @Field(() => Date, { description: 'From then on it is refused; at most 366 days from now.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'The result of createApiToken.' })
export class CreateApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'The token as it is listed; null on an error.' })
  apiToken?: ApiToken;

  @Field(() => String, {
    nullable: true,
    description: 'What goes behind "Authorization: Bearer". It is shown here once and kept nowhere.',
  })
  token?: string;

  @Field(() => [UserError], {
    description: 'INVALID, PERMISSION_NOT_HELD or TOO_MANY_OPEN. Empty on success.',
  })
  userErrors: UserError[] = [];
}
