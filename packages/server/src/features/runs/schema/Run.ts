import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { asDate } from '../../../platform/database/asDate.ts';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { Node } from '../../../platform/graphql/Node.ts';
import type { RunRow } from '../loadRun.ts';
import { undoableUntil } from '../undoableUntil.ts';
import { Approval } from './Approval.ts';
import { RunKind } from './RunKind.ts';
import { RunStatus } from './RunStatus.ts';
import { Schedule, type Weekday } from './Schedule.ts';

@ObjectType({ description: 'Who started a run, or made a change.' })
export class RunActor {
  @Field(() => ID, { description: 'The id of the user.' })
  id!: string;

  @Field(() => String, { description: 'The name that the user had at that time.' })
  name!: string;
}

@ObjectType({
  description:
    'The users of a run by their outcome. Changed, unchanged and refused add up to selected, once nobody waits.',
})
export class RunCounts {
  @Field(() => Int, { description: 'Users whom the run is about.' })
  selected!: number;

  @Field(() => Int, { description: 'Users whom it changes, or has changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Users who are so already.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Users whom it leaves as they are, each with a reason.' })
  refused!: number;
}

@ObjectType({ description: 'How far a run is.' })
export class RunProgress {
  @Field(() => Int, { description: 'Users done.' })
  done!: number;

  @Field(() => Int, { description: 'Users in all; 0 while that is not known.' })
  total!: number;
}

@ObjectType({ description: 'Why a run failed or was rejected. Such a run has changed nothing.' })
export class RunError {
  @Field(() => String, {
    description:
      'FORBIDDEN, REFUSED, ALREADY_UNDONE, TOO_MANY_USERS, COUNT_GREW, REJECTED, CONFLICT or INTERNAL.',
  })
  code!: string;

  @Field(() => String, {
    description:
      'What happened, and what to do, in the language that Accept-Language asks for (en, de); in English where it was a user error of a deletion or of an undo.',
  })
  message!: string;
}

@ObjectType({
  implements: Node,
  description: 'One execution of a bulk action, an import or an undo: who, when, what, on whom, with counts.',
})
export class Run extends Node {
  /** The stored row, for the resolvers of fields. */
  row!: RunRow;

  @Field(() => RunKind, { description: 'What it does.' })
  kind!: RunKind;

  @Field(() => RunStatus, { description: 'Where it is.' })
  status!: keyof typeof RunStatus;

  @Field(() => GraphQLJSON, { description: 'The input of the action, without the selection.' })
  input!: unknown;

  @Field(() => RunActor, { description: 'Who started it.' })
  actor!: RunActor;

  @Field(() => String, { nullable: true, description: 'The reason that the actor gave.' })
  reason!: string | null;

  @Field(() => RunCounts, { nullable: true, description: 'Null while they are being worked out.' })
  counts!: RunCounts | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its plan was ready; null without a plan.',
  })
  plannedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When applying it began.' })
  startedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its changes became visible, all at once.',
  })
  appliedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended, in whatever way.' })
  endedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the plan can be applied or approved, 24 hours after it was made; null when it is no plan.',
  })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when it can be undone, 30 days after it was applied; null when it cannot be: it changed nothing, or has been undone.',
  })
  undoableUntil!: Date | null;

  @Field(() => Schedule, { nullable: true, description: 'Its times; null for what is applied at once.' })
  schedule!: Schedule | null;

  @Field(() => Approval, {
    nullable: true,
    description: 'The second administrator’s consent; null where none is asked for.',
  })
  approval!: Approval | null;

  static of(row: RunRow): Run {
    const { selected, changed, unchanged, refused } = row;
    return Object.assign(new Run(), {
      row,
      id: row.id,
      kind: row.kind as RunKind,
      status: row.status,
      input: row.input,
      actor: { id: row.actor_id, name: row.actor_name },
      reason: row.reason,
      counts: selected === null ? null : { selected, changed, unchanged, refused },
      createdAt: asDate(row.created_at),
      plannedAt: asDate(row.planned_at),
      startedAt: asDate(row.started_at),
      appliedAt: asDate(row.applied_at),
      endedAt: asDate(row.ended_at),
      expiresAt: ['PLANNED', 'WAITING_FOR_APPROVAL'].includes(row.status) ? asDate(row.expires_at) : null,
      undoableUntil: undoableUntil(row),
      schedule: row.scheduled_at && {
        at: asDate(row.scheduled_at),
        revertAt: asDate(row.revert_at),
        recursOn: row.recurs_on as Weekday[] | null,
        until: asDate(row.recurs_until),
      },
      approval:
        row.approval_required || row.approved_by
          ? { approvedBy: row.approved_by_name, approvedAt: asDate(row.approved_at) }
          : null,
    });
  }
}
