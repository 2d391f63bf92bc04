import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { ApiToken } from '../ApiToken.ts';

@InputType({ description: 'Which API token is revoked.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'The id of the token, one of apiTokens.' })
  id!: string;
}

@ObjectType({ description: 'The result of revokeApiToken.' })
export class RevokeApiTokenPayload {
  @Field(() => ApiToken, { nullable: true, description: 'The token, refused from now on; null on an error.' })
  apiToken?: ApiToken;

  @Field(() => [UserError], { description: 'UNKNOWN_ID. Empty on success.' })
  userErrors: UserError[] = [];
}
