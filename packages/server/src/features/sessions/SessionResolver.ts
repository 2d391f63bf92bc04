import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { AccountContext } from '../accounts/AccountContext.ts';
import { endOtherSessions } from './endOtherSessions.ts';
import { endUserSession } from './endUserSession.ts';
import { listSessions } from './listSessions.ts';
import { EndOtherSessionsPayload, EndSessionInput, EndSessionPayload, UserSession } from './UserSession.ts';

@Resolver()
export class SessionResolver {
  @Authorized()
  @Query(() => [UserSession], {
    description:
      'The sessions of a user, the last used first; at most 100. One’s own, or with SESSIONS_END those of users whom it reaches; empty for others.',
  })
  sessions(
    @Arg('userId', () => ID, { description: 'The id of the user.' }) userId: string,
    @Ctx() { actor, session, inSite }: AccountContext,
  ): Promise<UserSession[]> {
    return inSite((em) => listSessions(em, actor, { userId, current: session?.id ?? null }));
  }

  @Authorized()
  @Mutation(() => EndSessionPayload, {
    description: 'Ends one session at once: one’s own, or with SESSIONS_END that of a user whom it reaches.',
  })
  endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which one.' }) input: EndSessionInput,
    @Ctx() { actor, inSite }: AccountContext,
  ): Promise<EndSessionPayload> {
    return inSite((em) => endUserSession(em, actor, input.id));
  }

  @Authorized()
  @Mutation(() => EndOtherSessionsPayload, {
    description: 'Ends all sessions of the caller but the one of this request. A tool has none.',
  })
  async endOtherSessions(@Ctx() { session, inSite }: AccountContext): Promise<EndOtherSessionsPayload> {
    if (!session) return { ended: 0 };
    return { ended: await inSite((em) => endOtherSessions(em, session.userId, session.id)) };
  }
}
