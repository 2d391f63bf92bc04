import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../platform/graphql/Connection.ts';
import { User } from './User.ts';

@ObjectType({ description: 'A page of users.' })
export class UserConnection extends connectionOf(User, 'User') {
  @Field(() => Int, {
    description: `${totalCountText} Exact up to 100,000; above it may be an estimate, and totalCountIsExact says so.`,
  })
  totalCount!: number;

  @Field(() => Boolean, {
    description: 'False where totalCount is an estimate, which happens above 100,000 only.',
  })
  totalCountIsExact!: boolean;
}
