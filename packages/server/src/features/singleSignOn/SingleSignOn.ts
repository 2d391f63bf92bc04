import { IsOptional, Length } from 'class-validator';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

enum SignOnMatch {
  EMAIL = 'EMAIL',
  USERNAME = 'USERNAME',
}
registerEnumType(SignOnMatch, {
  name: 'SignOnMatch',
  description: 'By what the accounts of a site are found after a single sign-on.',
  valuesConfig: {
    EMAIL: { description: 'By the claim email, where the provider says that it is verified.' },
    USERNAME: { description: 'By the claim preferred_username.' },
  },
});

const enabledText = 'Whether the sign-in page offers it.';
const requiredText = 'Whether passwords open the accounts of administrators only.';
const issuerText = 'The address of the provider, such as https://login.example.com/realms/north.';
const clientIdText = 'What the provider knows this application by.';
const matchedByText = 'By what the accounts of the site are found. Nobody is made an account.';
const labelText = 'What stands on the button: the name of the provider, 1 to 60 characters.';

@ObjectType({ simpleResolvers: true, description: 'How the people of the site sign in by OpenID Connect.' })
export class SingleSignOn {
  @Field(() => Boolean, { description: enabledText })
  enabled!: boolean;

  @Field(() => Boolean, { description: requiredText })
  required!: boolean;

  @Field(() => String, { description: issuerText })
  issuer!: string;

  @Field(() => String, { description: clientIdText })
  clientId!: string;

  @Field(() => Boolean, { description: 'Whether there is a client secret. It is never shown.' })
  hasClientSecret!: boolean;

  @Field(() => SignOnMatch, { description: matchedByText })
  matchedBy!: 'EMAIL' | 'USERNAME';

  @Field(() => String, { description: labelText })
  label!: string;

  @Field(() => String, { description: 'What the provider must be told as the address to return to.' })
  callbackUrl!: string;
}

@InputType({ description: 'How the people of the site sign in by OpenID Connect.' })
export class UpdateSingleSignOnInput {
  @Field(() => Boolean, { description: enabledText })
  enabled!: boolean;

  @Field(() => Boolean, { description: requiredText })
  required!: boolean;

  @Field(() => String, { description: issuerText })
  @Length(0, 500)
  issuer!: string;

  @Field(() => String, { description: clientIdText })
  @Length(0, 500)
  clientId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The secret that belongs to the client id; absent: the present one stays.',
  })
  @IsOptional()
  @Length(1, 1000)
  clientSecret?: string | null;

  @Field(() => SignOnMatch, { description: matchedByText })
  matchedBy!: 'EMAIL' | 'USERNAME';

  @Field(() => String, { description: labelText })
  @Length(0, 60)
  label!: string;
}

@ObjectType({ description: 'The result of updateSingleSignOn.' })
export class UpdateSingleSignOnPayload {
  @Field(() => SingleSignOn, { description: 'How it is now.' })
  singleSignOn!: SingleSignOn;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}

@InputType({ description: 'Which provider is tried.' })
export class TestSingleSignOnInput {
  @Field(() => String, { description: issuerText })
  @Length(0, 500)
  issuer!: string;
}

@ObjectType({ description: 'Whether a provider answers.' })
export class TestSingleSignOnPayload {
  @Field(() => Boolean, { description: 'It answered, and speaks OpenID Connect under that address.' })
  answered!: boolean;

  @Field(() => [UserError], { description: 'INVALID, or NOT_AVAILABLE where it gives no fitting answer.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The ways to sign in to a site.' })
export class SignInOptions {
  @Field(() => String, {
    nullable: true,
    description: 'What stands on the button of single sign-on; null: there is none.',
  })
  singleSignOn!: string | null;

  @Field(() => Boolean, { description: 'Whether passwords are for administrators only.' })
  passwordForAdministratorsOnly!: boolean;
}
