import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { UserFormInput } from './UserFormInput.ts';

export enum Activation {
  NOW = 'NOW',
  LATER = 'LATER',
  NEVER = 'NEVER',
}

registerEnumType(Activation, {
  name: 'Activation',
  description: 'Whether a new user is invited to set a password.',
  valuesConfig: {
    NOW: { description: 'At once, by e-mail, else by SMS.' },
    LATER: { description: 'Not yet: an administrator does it with bulkSendActivation.' },
    NEVER: { description: 'Not at all: they sign in in another way, such as single sign-on.' },
  },
});

const KEY = 'A repeat with the same key returns the first run and does nothing again; 1 to 255 characters.';
const REASON = 'Kept in the change log; up to 1,000 characters.';

@InputType({
  description:
    'A new user. What is left out is empty; the username is the e-mail address then, the agent ID the username where that fits and is free, the user type what the roles imply, user group and language the defaults of the site, group profiles those marked default.',
})
export class CreateUserInput extends UserFormInput {
  @Field(() => ID, { nullable: true, description: 'The user group; the default of the site without it.' })
  userGroupId?: string | null;

  @Field(() => Activation, {
    defaultValue: Activation.LATER,
    description: 'Whether the user is invited; NOW needs the permission PASSWORDS_RESET.',
  })
  activation!: Activation;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}

@InputType({
  description:
    'Changes of one user. A field that is left out is not touched; null empties a text or a reference. The user group is changed by bulkMoveToUserGroup.',
})
export class UpdateUserInput extends UserFormInput {
  @Field(() => ID, { description: 'The user.' })
  id!: string;

  @Field(() => String, {
    description:
      'User.editToken as it was read with the values that are edited. Where somebody has changed a field of this input since, nothing is saved and conflicts tell both versions; fields that are not in it do not matter, and are never overwritten.',
  })
  @Length(1, 10_000)
  editToken!: string;

  @Field(() => String, { nullable: true, description: KEY })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: REASON })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;
}
