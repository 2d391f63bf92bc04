import { Field, InputType, registerEnumType } from 'type-graphql';
import { BulkInput } from './BulkInput.ts';

export enum OnLoggedOn {
  SKIP = 'SKIP',
  LOG_OFF = 'LOG_OFF',
  WAIT = 'WAIT',
}

registerEnumType(OnLoggedOn, {
  name: 'OnLoggedOn',
  description: 'What becomes of users who are logged on to the queue, in an action that is not for those.',
  valuesConfig: {
    SKIP: { description: 'They are refused as LOGGED_ON, the others go on.' },
    LOG_OFF: {
      description:
        'They are logged off first, even in the middle of a contact. Needs the permission SESSIONS_END.',
    },
    WAIT: {
      description:
        'They are refused in this run and become a run of their own, waitingRun, which is applied to each when they log off. It ends after 7 days.',
    },
  },
});

/** What a bulk mutation takes that leaves those alone who are logged on to the queue (B7). */
@InputType()
export abstract class QueueBoundInput extends BulkInput {
  @Field(() => OnLoggedOn, {
    defaultValue: OnLoggedOn.SKIP,
    description: 'What becomes of those who are logged on to the queue.',
  })
  onLoggedOn!: OnLoggedOn;
}
