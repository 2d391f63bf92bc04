import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';

@ObjectType({ description: 'One field of a user as it was at a moment, beside what it is now.' })
export class FieldAt {
  @Field(() => String, { description: 'The field by its name on User.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value then, by name; null for none, and for sets.',
  })
  was!: string | null;

  @Field(() => [String], {
    description:
      'The members of a set then; skills, properties and capacities with their value, as "Billing:7".',
  })
  wasAll!: string[];

  @Field(() => String, { nullable: true, description: 'The value now.' })
  now!: string | null;

  @Field(() => [String], { description: 'The members now.' })
  nowAll!: string[];

  @Field(() => Boolean, { description: 'Whether the two differ.' })
  differs!: boolean;
}

@ObjectType({ description: 'A user as they were at a moment, by the change log.' })
export class UserStateAt {
  @Field(() => DateTime, { description: 'Which moment.' })
  at!: Date;

  @Field(() => Boolean, {
    description: 'Whether there was the user; false before creation. Then no field is given.',
  })
  existed!: boolean;

  @Field(() => Boolean, { description: 'Whether the user was deleted at that moment.' })
  deleted!: boolean;

  @Field(() => [FieldAt], { description: 'Every field that had a value then or has one now.' })
  fields!: FieldAt[];
}
