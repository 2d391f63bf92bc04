import { IsOptional, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { MessageChannel } from '../mail/schema/Message.ts';

@ObjectType({ description: 'The result of a change to the own account.' })
export class OwnAccountPayload {
  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}

@InputType({ description: 'A new password for the caller.' })
export class ChangeOwnPasswordInput {
  @Field(() => String, { description: 'The present password.' })
  @Length(1, 128)
  password!: string;

  @Field(() => String, {
    description: '15 to 128 characters of any kind (8 with a second factor), and none that is guessed first.',
  })
  @Length(1, 1000)
  newPassword!: string;
}

@InputType({ description: 'A new e-mail address or mobile number for the caller.' })
export class ChangeOwnContactInput {
  @Field(() => MessageChannel, { description: 'EMAIL for the e-mail address, SMS for the mobile number.' })
  channel!: MessageChannel;

  @Field(() => String, { description: 'The address, or the number with + and the country code.' })
  @Length(1, 254)
  address!: string;

  @Field(() => String, { description: 'The present password.' })
  @Length(1, 128)
  password!: string;
}

@InputType({
  description: 'What came to the new address: the token of the link, or the code and of what it is.',
})
export class ConfirmOwnContactInput {
  @Field(() => String, { nullable: true, description: 'What stands behind the # of the link.' })
  @IsOptional()
  @Length(1, 200)
  token?: string | null;

  @Field(() => MessageChannel, { nullable: true, description: 'With a code: which of the two it is for.' })
  channel?: MessageChannel | null;

  @Field(() => String, { nullable: true, description: 'The six digits of the message; needs a session.' })
  @IsOptional()
  @Length(1, 40)
  code?: string | null;
}

@InputType({ description: 'Another language for the caller.' })
export class SetOwnLanguageInput {
  @Field(() => String, { description: 'A BCP 47 tag, one of the languages of the home site.' })
  @Length(2, 35)
  language!: string;
}
