import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { findSite } from '../sites/findSite.ts';
import type { AccountContext } from './AccountContext.ts';
import { ConfirmSignInInput } from './ConfirmSignInInput.ts';
import { endSession } from './endSession.ts';
import { enterAccount } from './enterAccount.ts';
import { PASSWORD_LENGTH } from './judgePassword.ts';
import { loadViewer } from './loadViewer.ts';
import { newPasswordToken } from './makeAccountToken.ts';
import { SetUpInput, SetUpPayload } from './SetUpInput.ts';
import { SignInInput } from './SignInInput.ts';
import { SignInPayload } from './SignInPayload.ts';
import { SignOutPayload } from './SignOutPayload.ts';
import { SwitchSiteInput } from './SwitchSiteInput.ts';
import { SwitchSitePayload } from './SwitchSitePayload.ts';
import { beginChallenge } from './secondFactor/beginChallenge.ts';
import { confirmSignIn } from './secondFactor/confirmSignIn.ts';
import { setUp } from './setUp.ts';
import { type Account, signIn } from './signIn.ts';
import { switchSite } from './switchSite.ts';
import { Viewer } from './Viewer.ts';

@Resolver()
export class AccountResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'The person who is signed in, or for whom an API token acts; null for nobody.',
  })
  async viewer(@Ctx() ctx: AccountContext): Promise<Viewer | null> {
    return ctx.session || ctx.signedIn ? loadViewer(ctx.em, ctx.actor) : null;
  }

  @Mutation(() => SignInPayload, {
    description: 'Signs in by username or e-mail and password, and sets the cookie muster_session.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Login and password.' }) input: SignInInput,
    @Ctx() ctx: AccountContext,
  ): Promise<SignInPayload> {
    const site = input.site ? await findSite(ctx.em, input.site) : null;
    if (input.site && !site) return failed('NO_SUCH_SITE', `There is no site ${input.site}.`, ['site']);
    const { login, password } = input;
    const result = await signIn(ctx.em, { login, password, site: site?.id, address: ctx.address });
    switch (result.outcome) {
      case 'FAILED':
        return failed(
          'SIGN_IN_FAILED',
          'Login and password fit no account. After several failures an account waits before the next attempt.',
        );
      case 'BLOCKED':
        return failed('LOCKED', BLOCKED);
      case 'NOT_BY_PASSWORD':
        return failed('SINGLE_SIGN_ON_ONLY', 'Your site wants you to sign in by single sign-on.');
      case 'CODE_NEEDED':
        return { userErrors: [], chooseSite: [], challenge: await beginChallenge(ctx.em, result.account) };
      case 'TOO_SHORT':
        return {
          ...failed('PASSWORD_TOO_SHORT', TOO_SHORT, ['password']),
          newPasswordToken: await newPasswordToken(ctx.em, result.account),
        };
      case 'CHOOSE_SITE':
        return { userErrors: [], chooseSite: result.accounts.map(siteOf) };
      case 'ACCOUNT':
        return { userErrors: [], chooseSite: [], viewer: await enterAccount(result.account, ctx) };
    }
  }

  @Mutation(() => SignInPayload, {
    description: 'The second step of a sign-in, where the account has a second factor.',
  })
  async confirmSignIn(
    @Arg('input', () => ConfirmSignInInput, { description: 'The challenge of signIn, and a code.' })
    { challenge, code }: ConfirmSignInInput,
    @Ctx() ctx: AccountContext,
  ): Promise<SignInPayload> {
    const result = await confirmSignIn(ctx.em, { challenge, code, address: ctx.address });
    switch (result.outcome) {
      case 'ENDED':
        return failed('SIGN_IN_ENDED', 'More than 5 minutes have passed. Sign in again.', ['challenge']);
      case 'CODE_WRONG':
        return failed('CODE_WRONG', 'This is not the present code, or it was used already.', ['code']);
      case 'BLOCKED':
        return failed('LOCKED', BLOCKED);
      case 'ACCOUNT':
        return { userErrors: [], chooseSite: [], viewer: await enterAccount(result.account, ctx) };
    }
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session of this browser.' })
  async signOut(@Ctx() ctx: AccountContext): Promise<SignOutPayload> {
    const { session } = ctx;
    if (session) await endSession(ctx.em, session.id);
    ctx.setSession(null);
    return { signedOut: session !== null };
  }

  @Authorized()
  @Mutation(() => SwitchSitePayload, {
    description:
      'Chooses the site for requests of this session that do not name one in the header muster-site.',
  })
  async switchSite(
    @Arg('input', () => SwitchSiteInput, { description: 'The site to act in.' }) input: SwitchSiteInput,
    @Ctx() ctx: AccountContext,
  ): Promise<SwitchSitePayload> {
    const actor = ctx.session && (await switchSite(ctx.em, ctx.session, input.site));
    if (actor) return { viewer: await loadViewer(ctx.em, actor), userErrors: [] };
    const message = `You cannot act in a site ${input.site}.`;
    return { userErrors: [{ code: 'NO_SUCH_SITE', message, path: ['site'] }] };
  }

  @Mutation(() => SetUpPayload, {
    description:
      'Makes the first site and its administrator, by the link that a server without any prints at start.',
  })
  async setUp(
    @Arg('input', () => SetUpInput, { description: 'The first site and its administrator.' })
    input: SetUpInput,
    @Ctx() ctx: AccountContext,
  ): Promise<SetUpPayload> {
    const made = await setUp(ctx.em, input);
    if ('userErrors' in made) return made;
    return { userErrors: [], viewer: await enterAccount(made, ctx) };
  }
}

const BLOCKED = 'This account is locked or suspended. An administrator can open it again.';
const TOO_SHORT = `A password without a second factor has at least ${PASSWORD_LENGTH.least} characters. Choose a new one.`;

function failed(code: UserError['code'], message: string, path: string[] = []): SignInPayload {
  return { chooseSite: [], userErrors: [{ code, message, path }] };
}

function siteOf({ siteId: id, siteSlug: slug, siteName: name, userId: accountId }: Account) {
  return { id, slug, name, home: true, accountId };
}
