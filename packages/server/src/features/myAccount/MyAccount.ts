import { Field, Int, ObjectType } from 'type-graphql';
import { Site } from '../sites/Site.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'The account of who is signed in, as it stands in its home site.',
})
export class MyAccount {
  @Field(() => String, { description: 'The username.' })
  username!: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The mobile number, as +491701234567.' })
  mobile!: string | null;

  @Field(() => String, { nullable: true, description: 'A new e-mail address that waits to be confirmed.' })
  pendingEmail!: string | null;

  @Field(() => String, { nullable: true, description: 'A new mobile number that waits to be confirmed.' })
  pendingMobile!: string | null;

  @Field(() => String, { description: 'The language, as a BCP 47 tag.' })
  language!: string;

  @Field(() => Site, { description: 'The home site.' })
  site!: Site;

  @Field(() => Boolean, {
    description: 'Whether there is a password; without one, single sign-on is the way in.',
  })
  hasPassword!: boolean;

  @Field(() => Boolean, { description: 'Whether a code is asked for at the sign-in.' })
  secondFactor!: boolean;

  @Field(() => Int, { description: 'How many recovery codes have not been used.' })
  recoveryCodesLeft!: number;

  @Field(() => Int, {
    description: 'How many characters a new password has at least: 15, or 8 with a second factor.',
  })
  leastCharacters!: number;
}
