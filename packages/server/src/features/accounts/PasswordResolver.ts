import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { userError } from '../../platform/graphql/UserError.ts';
import { trimText } from '../../platform/text/trimText.ts';
import { findSite } from '../sites/findSite.ts';
import type { AccountContext } from './AccountContext.ts';
import { enterAccount } from './enterAccount.ts';
import { findByToken } from './findAccountToken.ts';
import { forgotPassword } from './forgotPassword.ts';
import {
  AccountLink,
  AccountLinkKind,
  ForgotPasswordInput,
  ForgotPasswordPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
} from './ResetPasswordInput.ts';
import { leastCharacters, resetPassword } from './resetPassword.ts';

@Resolver()
export class PasswordResolver {
  @Query(() => AccountLink, {
    nullable: true,
    description: 'Whom the link of a message is for; null when it has been used or has ended.',
  })
  async accountLink(
    @Arg('token', () => String, { description: 'What stands behind the # of the link.' }) token: string,
    @Ctx() ctx: AccountContext,
  ): Promise<AccountLink | null> {
    const found = await findByToken(ctx.em, token);
    if (!found) return null;
    const { kind, username, siteName } = found;
    return { kind: AccountLinkKind[kind], username, siteName, leastCharacters: leastCharacters(found) };
  }

  @Mutation(() => ForgotPasswordPayload, {
    description:
      'Sends a link and a code for a new password to the account with that login, if there is one and it is neither deleted nor suspended: at most one message a minute and ten a day. It activates accounts that never were.',
  })
  async forgotPassword(
    @Arg('input', () => ForgotPasswordInput, { description: 'Whose, and how.' })
    { login, site, channel }: ForgotPasswordInput,
    @Ctx() ctx: AccountContext,
  ): Promise<ForgotPasswordPayload> {
    const found = site ? await findSite(ctx.em, site) : null;
    if (!site || found) {
      await forgotPassword(ctx.em, { login: trimText(login), siteId: found?.id ?? '', channel });
    }
    return { accepted: true };
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Sets a password by the link or the code of an activation or reset message, activates the account where that was never done, ends all its sessions and signs in. A locked account stays locked.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The new password, and what allows it.' })
    input: ResetPasswordInput,
    @Ctx() ctx: AccountContext,
  ): Promise<ResetPasswordPayload> {
    const { site, ...values } = input;
    if (!values.token && !(values.login && values.code)) {
      return refused(userError('REQUIRED', 'Give a token, or a login and a code.', ['code']));
    }
    const found = site ? await findSite(ctx.em, site) : null;
    if (site && !found) return refused(userError('NO_SUCH_SITE', `There is no site ${site}.`, ['site']));
    const result = await resetPassword(ctx.em, { ...values, siteId: found?.id ?? null });
    if ('userErrors' in result) return refused(...result.userErrors);
    if (!result.maySignIn) return { done: true, userErrors: [] };
    return { done: true, userErrors: [], viewer: await enterAccount(result, ctx) };
  }
}

function refused(...userErrors: ResetPasswordPayload['userErrors']): ResetPasswordPayload {
  return { done: false, userErrors };
}
