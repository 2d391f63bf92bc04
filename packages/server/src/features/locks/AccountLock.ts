import { IsOptional, Length } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, totalCountText } from '../../platform/graphql/Connection.ts';
import { DateTime } from '../../platform/graphql/DateTime.ts';
import { UserRef } from '../runs/shown/FieldDifference.ts';

export enum LockReason {
  ADMINISTRATOR = 'ADMINISTRATOR',
  FAILURES = 'FAILURES',
}
registerEnumType(LockReason, {
  name: 'LockReason',
  description: 'Why an account is locked.',
  valuesConfig: {
    ADMINISTRATOR: { description: 'An administrator locked it; it stays so until it is unlocked.' },
    FAILURES: { description: 'Too many sign-ins failed in a row; it opens by itself after 12 hours.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'An account that is locked, and why.' })
export class AccountLock {
  @Field(() => UserRef, { description: 'Whose account it is.' })
  user!: UserRef;

  @Field(() => LockReason, { description: 'Why it is locked.' })
  reason!: LockReason;

  @Field(() => DateTime, { description: 'Since when.' })
  lockedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it opens by itself; null: it does not.' })
  until!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the administrator who locked it; null for FAILURES.',
  })
  lockedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What the administrator gave as the reason.' })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'From which network address the failure came that locked it; null for ADMINISTRATOR.',
  })
  address!: string | null;
}

@ObjectType({ description: 'Locked accounts, the last locked first, a page at a time.' })
export class AccountLockConnection extends connectionOf(AccountLock, 'AccountLock') {
  @Field(() => Int, { description: totalCountText })
  totalCount!: number;
}

@InputType({ description: 'Which locked accounts. All given fields must hold.' })
export class AccountLockFilter {
  @Field(() => LockReason, { nullable: true, description: 'Locked for this reason.' })
  reason?: LockReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name, username or e-mail holds this text, without case; at most 200 characters.',
  })
  @IsOptional()
  @Length(0, 200)
  text?: string | null;
}
