import { IsOptional, Length } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

const passwordText = 'The present password.';
const codeText = 'The six digits that the app shows, or a recovery code such as abcde-fghjk.';

@InputType({ description: 'Who sets a second factor up.' })
export class BeginSecondFactorInput {
  @Field(() => String, { description: passwordText })
  @Length(1, 128)
  password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A code of the second factor that is on, or a recovery code; needed to replace it.',
  })
  @IsOptional()
  @Length(1, 40)
  code?: string | null;
}

@ObjectType({ description: 'The result of beginSecondFactor. The secret is not shown again.' })
export class BeginSecondFactorPayload {
  @Field(() => String, { nullable: true, description: 'The secret in base 32, to be typed into the app.' })
  secret?: string;

  @Field(() => String, { nullable: true, description: 'The same as an otpauth:// address, for a QR code.' })
  url?: string;

  @Field(() => [UserError], {
    description:
      'PASSWORD_WRONG, CODE_WRONG, REQUIRED (a code, while a second factor is on) or NOT_AVAILABLE. Empty on success.',
  })
  userErrors: UserError[] = [];
}

@InputType({ description: 'The first code of the app.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'The six digits that the app shows.' })
  @Length(1, 40)
  code!: string;
}

@InputType({ description: 'Who wants new recovery codes.' })
export class RenewRecoveryCodesInput {
  @Field(() => String, { description: passwordText })
  @Length(1, 128)
  password!: string;

  @Field(() => String, { description: codeText })
  @Length(1, 40)
  code!: string;
}

@ObjectType({ description: 'Recovery codes, each of which stands for a code of the app once.' })
export class RecoveryCodesPayload {
  @Field(() => [String], { description: 'Ten of them; they are not shown again. Empty on an error.' })
  recoveryCodes: string[] = [];

  @Field(() => [UserError], {
    description: 'CODE_WRONG, PASSWORD_WRONG, or SIGN_IN_ENDED where nothing was begun. Empty on success.',
  })
  userErrors: UserError[] = [];
}

@InputType({ description: 'Who turns the own second factor off.' })
export class RemoveSecondFactorInput extends RenewRecoveryCodesInput {
  @Field(() => String, {
    nullable: true,
    description: 'A new password of at least 15 characters; needed where the present one is shorter.',
  })
  @IsOptional()
  @Length(1, 1000)
  newPassword?: string | null;
}
