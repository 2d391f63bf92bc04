import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many messages a run sends, or has sent. They cannot be taken back.' })
export class RunMessages {
  @Field(() => Int, { description: 'By e-mail.' })
  email!: number;

  @Field(() => Int, { description: 'By SMS, to users without an e-mail address.' })
  sms!: number;
}
