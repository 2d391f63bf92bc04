import { IsOptional, Length, ValidateNested } from 'class-validator';
import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { SelectionField, type UserSelection } from '../../selections/UserSelection.ts';
import { ScheduleInput } from './Schedule.ts';

export enum OnRefusal {
  SKIP = 'SKIP',
  ABORT = 'ABORT',
}

registerEnumType(OnRefusal, {
  name: 'OnRefusal',
  description: 'What a run does when some of its users are refused.',
  valuesConfig: {
    SKIP: { description: 'The others are changed.' },
    ABORT: { description: 'Nobody is changed: the run ends as FAILED, with its refusals.' },
  },
});

export const idempotencyKeyText =
  '1 to 255 characters, chosen by the caller. A repeat within 7 days returns the first result and does nothing again; another input under the same key is IDEMPOTENCY_MISMATCH.';

export const confirmCountText =
  'The number of users, typed by the person. Asked for (COUNT_REQUIRED) where something is taken away from more users than guardCount, or than guardPercent of the site.';

/** What every bulk mutation takes besides its own fields. */
@InputType()
export abstract class BulkInput {
  @SelectionField('Whom it is applied to.')
  selection!: UserSelection;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only makes the plan: nothing is changed until applyPlan is called with the id of the run.',
  })
  dryRun!: boolean;

  @Field(() => OnRefusal, {
    defaultValue: OnRefusal.SKIP,
    description: 'What happens when some are refused.',
  })
  onRefusal!: OnRefusal;

  @Field(() => Int, { nullable: true, description: confirmCountText })
  confirmCount?: number | null;

  @Field(() => String, { nullable: true, description: idempotencyKeyText })
  @IsOptional()
  @Length(1, 255)
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the change log; at most 1,000 characters.' })
  @IsOptional()
  @Length(0, 1000)
  reason?: string | null;

  @Field(() => ScheduleInput, {
    nullable: true,
    description: 'When it is applied; absent: now. A plan (dryRun) shows what it would do now.',
  })
  @IsOptional()
  @ValidateNested()
  schedule?: ScheduleInput | null;
}
