import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

@ObjectType({ simpleResolvers: true, description: 'A browser that is signed in to this application.' })
export class UserSession {
  @Field(() => ID, { description: 'Opaque; for endSession.' })
  id!: string;

  @Field(() => Date, { description: 'When the user signed in.' })
  createdAt!: Date;

  @Field(() => Date, {
    description:
      'The last request that somebody made, to the minute. The session ends SiteSettings.sessionIdleMinutes after it.',
  })
  lastSeenAt!: Date;

  @Field(() => Date, {
    description: 'When it ends at the latest, SiteSettings.sessionHours after the sign-in.',
  })
  expiresAt!: Date;

  @Field(() => String, { nullable: true, description: 'From which network address the user signed in.' })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The browser and the system, as they name themselves.',
  })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'It is the session of this very request.' })
  current!: boolean;
}

@InputType({ description: 'Which session is ended.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The id of the session, one of sessions.' })
  id!: string;
}

@ObjectType({ description: 'The result of endSession.' })
export class EndSessionPayload {
  @Field(() => Boolean, { description: 'True: it was ended. False on an error.' })
  ended!: boolean;

  @Field(() => [UserError], {
    description: 'UNKNOWN_ID where there is no such session, or it has ended. Empty on success.',
  })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The result of endOtherSessions.' })
export class EndOtherSessionsPayload {
  @Field(() => Int, { description: 'How many were ended.' })
  ended!: number;
}
