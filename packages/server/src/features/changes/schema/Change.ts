import { IsOptional } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/Connection.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { Run, RunActor } from '../../runs/schema/Run.ts';
import { UserRef } from '../../runs/shown/FieldDifference.ts';

@ObjectType({ description: 'One change of one field of one account, as the change log keeps it for ever.' })
export class Change {
  @Field(() => ID, { description: 'Opaque and the same for ever.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  at!: Date;

  @Field(() => Run, { nullable: true, description: 'By which run; null where the caller may not see it.' })
  run!: Run | null;

  @Field(() => UserRef, { description: 'Whom it concerns.' })
  user!: UserRef;

  @Field(() => RunActor, { description: 'Who made it.' })
  actor!: RunActor;

  @Field(() => String, {
    description: 'The field by its name on User; "existence" for created, deleted, restored.',
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before, by name; null where there was none.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The value after, by name; null where there is none.' })
  after!: string | null;

  @Field(() => [String], { description: 'Names of what was added to a set; skills as "Billing:7".' })
  added!: string[];

  @Field(() => [String], { description: 'Names of what was taken away from a set.' })
  removed!: string[];

  @Field(() => String, { nullable: true, description: 'The reason that the actor gave for the run.' })
  reason!: string | null;
}

@ObjectType({ description: 'Changes, the newest first, a page at a time.' })
export class ChangeConnection extends connectionOf(Change, 'Change') {}

@InputType({ description: 'Which changes. All given fields must hold.' })
export class ChangeFilter {
  @Field(() => ID, { nullable: true, description: 'Of this user, also a deleted one.' })
  user?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this run.' })
  run?: string | null;

  @Field(() => [String], { nullable: true, description: 'Of these fields.' })
  @IsOptional()
  field?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  before?: Date | null;
}
