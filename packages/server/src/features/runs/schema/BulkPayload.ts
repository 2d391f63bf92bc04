import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';
import { Run } from './Run.ts';

@ObjectType({ description: 'The answer of every bulk action, of applyPlan and of undoRun.' })
export class BulkPayload {
  @Field(() => Run, {
    nullable: true,
    description:
      'The run: applied when it was small, still RUNNING or QUEUED when it is large, PLANNED after dryRun. Null when userErrors say why there is none.',
  })
  run!: Run | null;

  @Field(() => Boolean, {
    description: 'True when the idempotency key had been used: this is the first result.',
  })
  replayed!: boolean;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The answer of cancelRun.' })
export class CancelRunPayload {
  @Field(() => Run, {
    nullable: true,
    description: 'The run. One that is at work is cancelled at its next step, or ends before it notices.',
  })
  run!: Run | null;

  @Field(() => [UserError], { description: 'What the caller can mend.' })
  userErrors!: UserError[];
}
