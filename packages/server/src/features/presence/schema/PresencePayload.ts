import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/UserError.ts';

@ObjectType({ simpleResolvers: true, description: 'A user who is logged on to the queue.' })
export class Presence {
  @Field(() => ID, { description: 'The id of the user.' })
  userId!: string;

  @Field(() => Date, { description: 'Since when they have been logged on.' })
  loggedOnAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The profile whose skills count; null where those of the user do.',
  })
  profileId!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when they handle a contact; null between two.' })
  contactSince!: Date | null;

  @Field(() => Boolean, { description: 'They are logged off as soon as the contact ends (bulkLogOut).' })
  logOffAfterContact!: boolean;
}

@ObjectType({ description: 'The result of logOn, logOff, contactStarted and contactEnded.' })
export class PresencePayload {
  @Field(() => Presence, {
    nullable: true,
    description: 'How the user is logged on now; null for not, and on an error.',
  })
  presence!: Presence | null;

  @Field(() => [UserError], {
    description: 'UNKNOWN_ID, USER_BLOCKED or NOT_LOGGED_ON. Empty on success.',
  })
  userErrors!: UserError[];
}
