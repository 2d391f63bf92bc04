import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The result of signOut.' })
export class SignOutPayload {
  @Field(() => Boolean, { description: 'True: a session was ended. False: nobody was signed in.' })
  signedOut!: boolean;
}
