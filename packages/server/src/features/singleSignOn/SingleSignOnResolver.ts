import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { assertReachesSite } from '../roles/assertReachesSite.ts';
import type { Context } from '../roles/Context.ts';
import { loadSignInOptions } from './loadSignInOptions.ts';
import {
  SignInOptions,
  SingleSignOn,
  TestSingleSignOnInput,
  TestSingleSignOnPayload,
  UpdateSingleSignOnInput,
  UpdateSingleSignOnPayload,
} from './SingleSignOn.ts';
import { loadSingleSignOn, updateSingleSignOn } from './settings.ts';
import { testProvider } from './testProvider.ts';

@Resolver()
export class SingleSignOnResolver {
  @Query(() => SignInOptions, {
    description: 'The ways to sign in to a site; for who is not signed in, too.',
  })
  signInOptions(
    @Arg('site', () => String, { description: 'The slug of the site.' }) site: string,
    @Ctx() { em }: Context,
  ): Promise<SignInOptions> {
    return loadSignInOptions(em, site);
  }

  @Authorized('settings.manage')
  @Query(() => SingleSignOn, { description: 'How the people of the site sign in by OpenID Connect.' })
  singleSignOn(@Ctx() { actor, inSite }: Context): Promise<SingleSignOn> {
    assertReachesSite(actor, 'settings.manage');
    return inSite((em) => loadSingleSignOn(em, actor.siteId));
  }

  @Authorized('settings.manage')
  @Mutation(() => UpdateSingleSignOnPayload, {
    description: 'Sets how the people of the site sign in by OpenID Connect. Sessions go on.',
  })
  updateSingleSignOn(
    @Arg('input', () => UpdateSingleSignOnInput, { description: 'Provider and rules.' })
    input: UpdateSingleSignOnInput,
    @Ctx() { actor, inSite }: Context,
  ): Promise<UpdateSingleSignOnPayload> {
    assertReachesSite(actor, 'settings.manage');
    return inSite(async (em) => ({
      userErrors: await updateSingleSignOn(em, actor, input),
      singleSignOn: await loadSingleSignOn(em, actor.siteId),
    }));
  }

  @Authorized('settings.manage')
  @Mutation(() => TestSingleSignOnPayload, {
    description: 'Asks a provider for what it says of itself, and changes nothing.',
  })
  async testSingleSignOn(
    @Arg('input', () => TestSingleSignOnInput, { description: 'Which one.' })
    { issuer }: TestSingleSignOnInput,
    @Ctx() { actor, em }: Context,
  ): Promise<TestSingleSignOnPayload> {
    assertReachesSite(actor, 'settings.manage');
    const userErrors = await testProvider(em, issuer.trim());
    return { answered: userErrors.length === 0, userErrors };
  }
}
