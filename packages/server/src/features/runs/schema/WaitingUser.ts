import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { UserRef } from '../shown/FieldDifference.ts';

@ObjectType({ description: 'A user to whom a run is applied when they log off.' })
export class WaitingUser {
  @Field(() => UserRef, { description: 'The user who is to log off.' })
  user!: UserRef;

  @Field(() => DateTime, { description: 'Since when the run waits for them.' })
  since!: Date;

  @Field(() => DateTime, { description: 'When it stops to wait, 7 days later.' })
  until!: Date;
}

@ObjectType({ description: 'Users for whom a run waits, a page at a time.' })
export class WaitingConnection extends connectionOf(WaitingUser, 'Waiting') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}
