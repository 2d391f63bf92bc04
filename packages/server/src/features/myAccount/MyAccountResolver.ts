import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { userError } from '../../platform/graphql/UserError.ts';
import type { AccountContext } from '../accounts/AccountContext.ts';
import { changeOwnContact } from './changeOwnContact.ts';
import { changeOwnPassword } from './changeOwnPassword.ts';
import { confirmContactByCode, confirmContactByLink } from './confirmOwnContact.ts';
import { loadMyAccount } from './loadMyAccount.ts';
import { MyAccount } from './MyAccount.ts';
import { ownAccount } from './OwnAccount.ts';
import {
  ChangeOwnContactInput,
  ChangeOwnPasswordInput,
  ConfirmOwnContactInput,
  OwnAccountPayload,
  SetOwnLanguageInput,
} from './OwnAccountInput.ts';
import { setOwnLanguage } from './setOwnLanguage.ts';

@Resolver()
export class MyAccountResolver {
  @Authorized()
  @Query(() => MyAccount, { description: 'The account of who is signed in. A tool has none.' })
  myAccount(@Ctx() context: AccountContext): Promise<MyAccount> {
    return loadMyAccount(ownAccount(context));
  }

  @Authorized()
  @Mutation(() => OwnAccountPayload, {
    description: 'Changes the caller’s password and ends their other sessions.',
  })
  async changeOwnPassword(
    @Arg('input', () => ChangeOwnPasswordInput, { description: 'The present one and the new one.' })
    input: ChangeOwnPasswordInput,
    @Ctx() context: AccountContext,
  ): Promise<OwnAccountPayload> {
    return { userErrors: await changeOwnPassword(ownAccount(context), input) };
  }

  @Authorized()
  @Mutation(() => OwnAccountPayload, {
    description:
      'Sends a link and a code to a new e-mail address or mobile number of the caller, which counts from its confirmation on: at most one message a minute and ten a day.',
  })
  async changeOwnContact(
    @Arg('input', () => ChangeOwnContactInput, { description: 'The new address.' })
    input: ChangeOwnContactInput,
    @Ctx() context: AccountContext,
  ): Promise<OwnAccountPayload> {
    return { userErrors: await changeOwnContact(ownAccount(context), input) };
  }

  @Mutation(() => OwnAccountPayload, {
    description:
      'Confirms a new address by the link, in whatever browser, or by the code in a session. The old address is told.',
  })
  async confirmOwnContact(
    @Arg('input', () => ConfirmOwnContactInput, { description: 'What came to the new address.' })
    { token, channel, code }: ConfirmOwnContactInput,
    @Ctx() context: AccountContext,
  ): Promise<OwnAccountPayload> {
    if (token) return { userErrors: await confirmContactByLink(context.em, token) };
    if (!channel || !code) {
      return { userErrors: [userError('REQUIRED', 'Give a token, or a channel and a code.', ['code'])] };
    }
    return { userErrors: await confirmContactByCode(ownAccount(context), channel, code) };
  }

  @Authorized()
  @Mutation(() => OwnAccountPayload, { description: 'Sets the language of the caller.' })
  async setOwnLanguage(
    @Arg('input', () => SetOwnLanguageInput, { description: 'Which one.' }) input: SetOwnLanguageInput,
    @Ctx() context: AccountContext,
  ): Promise<OwnAccountPayload> {
    return { userErrors: await setOwnLanguage(ownAccount(context), input.language) };
  }
}
