import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'How many contacts of a channel a user takes at once.' })
export class ChannelCapacity {
  @Field(() => String, { description: 'PHONE, CHAT, EMAIL, …' })
  channel!: string;

  @Field(() => Int, { description: '0 to 100.' })
  count!: number;
}
