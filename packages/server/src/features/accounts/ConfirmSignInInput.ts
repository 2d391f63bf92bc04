import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'The second step of a sign-in.' })
export class ConfirmSignInInput {
  @Field(() => String, { description: 'The challenge that signIn gave.' })
  @Length(1, 200)
  challenge!: string;

  @Field(() => String, {
    description: 'The six digits that the app shows, or a recovery code such as abcde-fghjk.',
  })
  @Length(1, 40)
  code!: string;
}
