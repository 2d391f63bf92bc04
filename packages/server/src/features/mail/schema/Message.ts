import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../../../platform/graphql/DateTime.ts';
import { UserRef } from '../../runs/shown/FieldDifference.ts';

export enum MessageStatus {
  PENDING = 'PENDING',
  SENDING = 'SENDING',
  SENT = 'SENT',
  FAILED = 'FAILED',
  KEPT = 'KEPT',
}
registerEnumType(MessageStatus, {
  name: 'MessageStatus',
  description: 'How far a message of the outbox is.',
  valuesConfig: {
    PENDING: { description: 'To be sent, or to be sent again.' },
    SENDING: { description: 'Handed over; the receiving server has not answered yet.' },
    SENT: { description: 'Accepted by the mail server or the SMS gateway.' },
    FAILED: { description: 'Not sent, and not tried again by itself; `error` says why.' },
    KEPT: { description: 'Demonstration without a mail server: nothing was sent, and `text` shows it.' },
  },
});

export enum MessageChannel {
  EMAIL = 'EMAIL',
  SMS = 'SMS',
}
registerEnumType(MessageChannel, {
  name: 'MessageChannel',
  description: 'How a person is reached.',
  valuesConfig: {
    EMAIL: { description: 'By e-mail.' },
    SMS: { description: 'By SMS to the mobile number.' },
  },
});

export enum MessageKind {
  ACTIVATION = 'activation',
  PASSWORD_RESET = 'passwordReset',
  MOVED_TO_USER_GROUP = 'movedToUserGroup',
  SCHEDULE_REPORT = 'scheduleReport',
  VERIFY_CONTACT = 'verifyContact',
  CONTACT_CHANGED = 'contactChanged',
  SECOND_FACTOR_ON = 'secondFactorOn',
  SECOND_FACTOR_OFF = 'secondFactorOff',
  SECOND_FACTOR_RESET = 'secondFactorReset',
  EXPORT_ATTACHED = 'exportAttached',
  EXPORT_LINK = 'exportLink',
  EXPORT_FAILED = 'exportFailed',
}
registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: 'What a message is about.',
  valuesConfig: {
    ACTIVATION: { description: 'Invites a new user to choose a password.' },
    PASSWORD_RESET: { description: 'Lets a user choose a new password.' },
    MOVED_TO_USER_GROUP: { description: 'Tells a user of another user group.' },
    SCHEDULE_REPORT: { description: 'Tells an administrator what a scheduled run has done.' },
    VERIFY_CONTACT: { description: 'Lets a user confirm a new e-mail address or mobile number.' },
    CONTACT_CHANGED: { description: 'Tells the old address that the user has a new one.' },
    SECOND_FACTOR_ON: { description: 'Tells a user that a code is asked for at the sign-in from now on.' },
    SECOND_FACTOR_OFF: { description: 'Tells a user that they turned their second factor off.' },
    SECOND_FACTOR_RESET: {
      description: 'Tells a user that an administrator turned their second factor off.',
    },
    EXPORT_ATTACHED: { description: 'Brings an export as an attachment.' },
    EXPORT_LINK: { description: 'Brings a link to an export, which needs a sign-in.' },
    EXPORT_FAILED: { description: 'Tells whoever asked for an export that its file could not be made.' },
  },
});

@ObjectType({
  description: 'An e-mail or SMS of the outbox. Its text is not kept, because it bears links and codes.',
})
export class Message {
  @Field(() => ID, { description: 'Opaque and the same for ever.' })
  id!: string;

  @Field(() => MessageStatus, { description: 'How far it is.' })
  status!: MessageStatus;

  @Field(() => MessageChannel, { description: 'How it goes.' })
  channel!: MessageChannel;

  @Field(() => MessageKind, { description: 'What it is about.' })
  kind!: MessageKind;

  @Field(() => String, { description: 'The e-mail address or mobile number that it goes to.' })
  address!: string;

  @Field(() => UserRef, { nullable: true, description: 'Whom it is for.' })
  user!: UserRef | null;

  @Field(() => ID, { nullable: true, description: 'The id of the run that it belongs to.' })
  runId!: string | null;

  @Field(() => Int, { description: 'How often it has been tried.' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'What went wrong the last time: UNCERTAIN (handed over, but no answer came: it may have arrived), RECIPIENT_GONE (deleted or suspended), ADDRESS_CHANGED, ALREADY_ACTIVE, INTERNAL (see the log of the server), or what the mail server or gateway said.',
  })
  error!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it says; only of KEPT messages, for 7 days. Null otherwise.',
  })
  text!: string | null;

  @Field(() => DateTime, { description: 'When it was put into the outbox.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted, or kept; null before.' })
  sentAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is tried next, of a PENDING one; null otherwise.',
  })
  nextAttemptAt!: Date | null;
}
