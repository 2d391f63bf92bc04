import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../../platform/graphql/Connection.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { Run, RunActor } from '../../runs/schema/Run.ts';
import { RunKind } from '../../runs/schema/RunKind.ts';
import { UserRef } from '../../runs/shown/FieldDifference.ts';

@ObjectType({ description: 'What of the site was changed, where a change concerns no user.' })
export class ChangeSubject {
  @Field(() => String, {
    description:
      'SETTINGS, ROLE, LICENSE_POOL, TOKEN, TEAM, SKILL, AGENT_GROUP, BUSINESS_UNIT, FEATURE, USER_GROUP, PROFILE, ORG_UNIT, DATA_CENTER, PROPERTY, SITE_GRANT, MESSAGE_TEMPLATE or EXPORT.',
  })
  type!: string;

  @Field(() => String, { description: 'The name that it had then; an empty text for the settings.' })
  name!: string;
}

@ObjectType({
  description:
    'One change of one field of one account, or of the site itself, as the change log keeps it for ever.',
})
export class Change {
  @Field(() => ID, { description: 'Opaque and the same for ever.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  at!: Date;

  @Field(() => Run, { nullable: true, description: 'By which run; null where the caller may not see it.' })
  run!: Run | null;

  @Field(() => ID, { description: 'The id of its run.' })
  runId!: string;

  @Field(() => RunKind, { description: 'What the run does.' })
  kind!: RunKind;

  @Field(() => UserRef, {
    deprecationReason:
      'Use whom, which is null where the site itself was changed; here the id is empty then.',
    description: 'Whom it concerns.',
  })
  user!: UserRef;

  @Field(() => UserRef, {
    nullable: true,
    description: 'Whom it concerns; null where the site itself was changed.',
  })
  whom!: UserRef | null;

  @Field(() => ChangeSubject, {
    nullable: true,
    description: 'What of the site it concerns; null for a user.',
  })
  subject!: ChangeSubject | null;

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
export class ChangeConnection extends connectionOf(Change, 'Change') {
  @Field(() => Int, {
    description: `${totalCountText} Exact up to 100,000; above it may be an estimate, and totalCountIsExact says so.`,
  })
  totalCount!: number;

  @Field(() => Boolean, {
    description: 'False where totalCount is an estimate, which happens above 100,000 only.',
  })
  totalCountIsExact!: boolean;
}

@InputType({ description: 'Which changes. All given fields must hold.' })
export class ChangeFilter {
  @Field(() => ID, { nullable: true, description: 'Of this user, also a deleted one.' })
  user?: string | null;

  @Field(() => ID, { nullable: true, description: 'Made by this user.' })
  actor?: string | null;

  @Field(() => [RunKind], { nullable: true, description: 'By runs of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(20)
  kind?: RunKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this role: who made it and changed its permissions. What was logged before roles were logged by id is found by the name.',
  })
  role?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this run.' })
  run?: string | null;

  @Field(() => [String], { nullable: true, description: 'Of these fields.' })
  @IsOptional()
  @ArrayMaxSize(20)
  field?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  before?: Date | null;
}
