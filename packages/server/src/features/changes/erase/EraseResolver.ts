import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../roles/Context.ts';
import { ErasePersonalDataInput, ErasePersonalDataPayload } from './ErasePersonalDataInput.ts';
import { erasePersonalData } from './erasePersonalData.ts';

@Resolver()
export class EraseResolver {
  @Authorized('users.erase')
  @Mutation(() => ErasePersonalDataPayload, {
    description:
      'Erases what is personal about a deleted user everywhere, in the change log too, which keeps that something changed. Nothing brings it back, and the user cannot be restored. Runs that have not ended and name the user in their words end or are cancelled before.',
  })
  erasePersonalData(
    @Arg('input', () => ErasePersonalDataInput, { description: 'Whose, why, and the confirmation.' })
    input: ErasePersonalDataInput,
    @Ctx() { em, actor }: Context,
  ): Promise<ErasePersonalDataPayload> {
    return erasePersonalData(em, actor, input);
  }
}
