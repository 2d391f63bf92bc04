import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';

@ObjectType({ description: 'A link of the hash chain over the change log of a site.' })
export class ChainHead {
  @Field(() => Int, { description: 'Which link it is, counted from 1.' })
  position!: number;

  @Field(() => String, {
    description: 'Its hash, which takes in all links before it; SHA-256 in hexadecimal.',
  })
  hash!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  chainedAt!: Date;
}
