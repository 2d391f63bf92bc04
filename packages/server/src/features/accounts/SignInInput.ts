import { Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'Username or e-mail address, without case.' })
  @Length(1, 254)
  login!: string;

  @Field(() => String, { description: 'The password, up to 128 characters.' })
  @MaxLength(128)
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The slug of a site, such as northwind. Without it the accounts with that login in any site are tried; where more than one fits, chooseSite lists their sites.',
  })
  @MaxLength(63)
  site?: string | null;
}
