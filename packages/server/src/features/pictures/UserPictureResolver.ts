import { Arg, FieldResolver, Resolver, Root, registerEnumType } from 'type-graphql';
import { User } from '../users/User.ts';

export enum PictureSize {
  SMALL = 'SMALL',
  LARGE = 'LARGE',
}

registerEnumType(PictureSize, {
  name: 'PictureSize',
  description: 'How large a picture is at most.',
  valuesConfig: {
    SMALL: { description: '96 pixels on each side, for lists.' },
    LARGE: { description: '512 pixels on each side.' },
  },
});

@Resolver(() => User)
export class UserPictureResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where the profile picture is served, as WebP, to who may see the user; null for none. It changes with the picture, so what is there may be kept for ever.',
  })
  pictureUrl(
    @Root() user: WithPicture,
    @Arg('size', () => PictureSize, {
      defaultValue: PictureSize.SMALL,
      description: 'How large; smaller pictures are not made larger.',
    })
    size: PictureSize,
  ): string | null {
    return pictureUrl(user, { size });
  }
}

interface WithPicture {
  pictureUrl: string | null;
}

export function pictureUrl({ pictureUrl }: WithPicture, { size }: { size: PictureSize }): string | null {
  return pictureUrl && `${pictureUrl}&size=${size.toLowerCase()}`;
}
