import { IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { MessageChannel } from '../mail/schema/Message.ts';
import { Viewer } from './Viewer.ts';

export enum AccountLinkKind {
  ACTIVATION = 'ACTIVATION',
  RESET = 'RESET',
}
registerEnumType(AccountLinkKind, {
  name: 'AccountLinkKind',
  description: 'What the link of a message is for.',
  valuesConfig: {
    ACTIVATION: { description: 'The first password of a new account; it works for 7 days.' },
    RESET: { description: 'A new password; it works for 30 minutes.' },
  },
});

@ObjectType({ description: 'Whom the link of a message is for.' })
export class AccountLink {
  @Field(() => AccountLinkKind, { description: 'What it is for.' })
  kind!: AccountLinkKind;

  @Field(() => String, { description: 'The username, for the password manager of the browser.' })
  username!: string;

  @Field(() => String, { description: 'The name of the site of the account.' })
  siteName!: string;

  @Field(() => Int, {
    description: 'How many characters the password has at least: 15, or 8 with a second factor.',
  })
  leastCharacters!: number;
}

@InputType({ description: 'Who has forgotten their password.' })
export class ForgotPasswordInput {
  @Field(() => String, { description: 'Username or e-mail address, without case.' })
  @Length(1, 254)
  login!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The slug of a site; without it the accounts with that login in every site get a message.',
  })
  @IsOptional()
  @Length(1, 63)
  site?: string | null;

  @Field(() => MessageChannel, {
    defaultValue: MessageChannel.EMAIL,
    description: 'What the person would rather have; an account that has only the other gets that.',
  })
  channel!: MessageChannel;
}

@ObjectType({
  description: 'The result of forgotPassword: the same whether there is such an account or not.',
})
export class ForgotPasswordPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  accepted!: boolean;
}

@InputType({ description: 'A new password, and what allows it: a token, or login and code.' })
export class ResetPasswordInput {
  @Field(() => String, { nullable: true, description: 'What stands behind the # of the link.' })
  @IsOptional()
  @Length(1, 200)
  token?: string | null;

  @Field(() => String, { nullable: true, description: 'Username or e-mail address, with a code.' })
  @IsOptional()
  @Length(1, 254)
  login?: string | null;

  @Field(() => String, { nullable: true, description: 'The six digits of the message; five tries for each.' })
  @IsOptional()
  @Matches(/^\s*(\d\s*){6}$/, { message: 'A code has six digits.' })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'The slug of the site, with a code.' })
  @IsOptional()
  @Length(1, 63)
  site?: string | null;

  @Field(() => String, {
    description:
      '15 to 128 characters of any kind (8 with a second factor), and none of those that are guessed first.',
  })
  @Length(1, 1000)
  password!: string;
}

@ObjectType({
  description: 'The result of resetPassword. Where the person is signed in, the cookie comes with it.',
})
export class ResetPasswordPayload {
  @Field(() => Viewer, {
    nullable: true,
    description:
      'Who is signed in now; null when the password was not set, or when more is needed to sign in (a second factor, an unlocked account).',
  })
  viewer?: Viewer;

  @Field(() => Boolean, { description: 'Whether the password is the new one.' })
  done!: boolean;

  @Field(() => [UserError], {
    description:
      'LINK_ENDED, CODE_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, REQUIRED or NO_SUCH_SITE. Empty on success.',
  })
  userErrors: UserError[] = [];
}
