import { IsOptional, Length } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { Message, MessageChannel, MessageStatus } from './Message.ts';

@ObjectType({ description: 'Messages of the outbox, the newest first, a page at a time.' })
export class MessageConnection extends connectionOf(Message, 'Message') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@InputType({ description: 'Which messages. All given fields must hold.' })
export class MessageFilter {
  @Field(() => [MessageStatus], { nullable: true, description: 'In one of these states.' })
  status?: MessageStatus[] | null;

  @Field(() => [MessageChannel], { nullable: true, description: 'By one of these channels.' })
  channel?: MessageChannel[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that failed as UNCERTAIN and may have arrived; false: only others.',
  })
  uncertain?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'To an address that holds this text, without case; at most 200 characters.',
  })
  @IsOptional()
  @Length(0, 200)
  address?: string | null;
}
