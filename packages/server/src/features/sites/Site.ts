import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One client organisation. Everything else belongs to exactly one site.' })
export class Site {
  @Field(() => ID, { description: 'Opaque and unique.' })
  id!: string;

  @Field(() => String, {
    description: 'Its name in addresses, such as northwind: lower case letters, digits and hyphens.',
  })
  slug!: string;

  @Field(() => String, { description: 'Its name as people read it.' })
  name!: string;

  @Field(() => Boolean, {
    description:
      'True for the site that the person’s account belongs to; false where a site grant lets them act.',
  })
  home!: boolean;

  /** Who sees it, where nobody acts yet: a sign-in that fits accounts in several sites. */
  accountId?: string;
}
