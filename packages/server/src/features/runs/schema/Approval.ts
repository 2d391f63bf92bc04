import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';

@ObjectType({ description: 'The consent of a second administrator to a large removal.' })
export class Approval {
  @Field(() => String, { nullable: true, description: 'Who has approved; null while nobody has.' })
  approvedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was given; null while it is not.' })
  approvedAt!: Date | null;
}
