import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { ApiToken } from './ApiToken.ts';
import { createApiToken } from './createApiToken.ts';
import { listApiTokens } from './listApiTokens.ts';
import { revokeApiToken } from './revokeApiToken.ts';
import { CreateApiTokenInput, CreateApiTokenPayload } from './schema/CreateApiTokenInput.ts';
import { RevokeApiTokenInput, RevokeApiTokenPayload } from './schema/RevokeApiTokenInput.ts';

@Resolver()
export class TokenResolver {
  @Authorized('tokens.manage')
  @Query(() => [ApiToken], {
    description:
      'The API tokens of the site that the caller may manage, the newest first; at most 200. Revoked ones are left out, expired ones are not.',
  })
  apiTokens(@Ctx() { actor, inSite }: Context): Promise<ApiToken[]> {
    return inSite((em) => listApiTokens(em, actor));
  }

  @Authorized('tokens.manage')
  @Mutation(() => CreateApiTokenPayload, {
    description:
      'Makes an API token that acts for the caller in this site. A token cannot make another: sign in for that.',
  })
  createApiToken(
    @Arg('input', () => CreateApiTokenInput, { description: 'What it is for, and what it may do.' })
    input: CreateApiTokenInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<CreateApiTokenPayload> {
    return inSite((em) => createApiToken(em, actor, input));
  }

  @Authorized('tokens.manage')
  @Mutation(() => RevokeApiTokenPayload, {
    description: 'Revokes an API token: it is refused from the next request on, and runs that wait fail.',
  })
  revokeApiToken(
    @Arg('input', () => RevokeApiTokenInput, { description: 'Which one.' }) input: RevokeApiTokenInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<RevokeApiTokenPayload> {
    return inSite((em) => revokeApiToken(em, actor, input.id));
  }
}
