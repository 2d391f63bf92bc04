import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../roles/Context.ts';
import { payloadOf } from '../runs/payloadOf.ts';
import { BulkPayload } from '../runs/schema/BulkPayload.ts';
import { changePicture } from './changePicture.ts';
import { RemovePictureInput, SetPictureInput } from './schema/SetPicture.ts';

@Resolver()
export class PictureResolver {
  @Authorized('users.edit')
  @Mutation(() => BulkPayload, {
    description: 'Gives a user a profile picture, instead of the one there was. It can be undone.',
  })
  async setPicture(
    @Arg('input', () => SetPictureInput, { description: 'Whose, and which.' }) input: SetPictureInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(context, await changePicture(context.em, context.actor, input));
  }

  @Authorized('users.edit')
  @Mutation(() => BulkPayload, {
    description: 'Takes the profile picture of a user away. It can be undone.',
  })
  async removePicture(
    @Arg('input', () => RemovePictureInput, { description: 'Whose picture.' })
    { userId, reason, idempotencyKey }: RemovePictureInput,
    @Ctx() context: Context,
  ) {
    return payloadOf(
      context,
      await changePicture(context.em, context.actor, { userId, reason, idempotencyKey }),
    );
  }
}
