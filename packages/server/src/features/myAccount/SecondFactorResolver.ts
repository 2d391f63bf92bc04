import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { AccountContext } from '../accounts/AccountContext.ts';
import { beginSecondFactor } from './beginSecondFactor.ts';
import { confirmSecondFactor } from './confirmSecondFactor.ts';
import { ownAccount } from './OwnAccount.ts';
import { OwnAccountPayload } from './OwnAccountInput.ts';
import { removeSecondFactor } from './removeSecondFactor.ts';
import { renewRecoveryCodes } from './renewRecoveryCodes.ts';
import {
  BeginSecondFactorInput,
  BeginSecondFactorPayload,
  ConfirmSecondFactorInput,
  RecoveryCodesPayload,
  RemoveSecondFactorInput,
  RenewRecoveryCodesInput,
} from './SecondFactorInput.ts';

@Resolver()
export class SecondFactorResolver {
  @Authorized()
  @Mutation(() => BeginSecondFactorPayload, {
    description:
      'Makes the secret of a second factor (TOTP) for the caller; confirmSecondFactor turns it on.',
  })
  async beginSecondFactor(
    @Arg('input', () => BeginSecondFactorInput, { description: 'The password, and a code where one is on.' })
    input: BeginSecondFactorInput,
    @Ctx() context: AccountContext,
  ): Promise<BeginSecondFactorPayload> {
    return { userErrors: [], ...(await beginSecondFactor(ownAccount(context), input)) };
  }

  @Authorized()
  @Mutation(() => RecoveryCodesPayload, {
    description:
      'Turns the second factor on that was begun, and ends the caller’s other sessions. It gives the recovery codes.',
  })
  async confirmSecondFactor(
    @Arg('input', () => ConfirmSecondFactorInput, { description: 'The first code that the app shows.' })
    input: ConfirmSecondFactorInput,
    @Ctx() context: AccountContext,
  ): Promise<RecoveryCodesPayload> {
    return {
      recoveryCodes: [],
      userErrors: [],
      ...(await confirmSecondFactor(ownAccount(context), input.code)),
    };
  }

  @Authorized()
  @Mutation(() => RecoveryCodesPayload, {
    description: 'Gives the caller new recovery codes; the old ones no longer work.',
  })
  async renewRecoveryCodes(
    @Arg('input', () => RenewRecoveryCodesInput, { description: 'Password and code.' })
    input: RenewRecoveryCodesInput,
    @Ctx() context: AccountContext,
  ): Promise<RecoveryCodesPayload> {
    return { recoveryCodes: [], userErrors: [], ...(await renewRecoveryCodes(ownAccount(context), input)) };
  }

  @Authorized()
  @Mutation(() => OwnAccountPayload, { description: 'Turns the caller’s second factor off.' })
  async removeSecondFactor(
    @Arg('input', () => RemoveSecondFactorInput, { description: 'Password and code.' })
    input: RemoveSecondFactorInput,
    @Ctx() context: AccountContext,
  ): Promise<OwnAccountPayload> {
    return { userErrors: await removeSecondFactor(ownAccount(context), input) };
  }
}
