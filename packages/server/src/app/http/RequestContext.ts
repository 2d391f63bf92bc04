import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { AccountContext } from '../../features/accounts/AccountContext.ts';
import type { Session } from '../../features/accounts/Session.ts';
import type { StartedSession } from '../../features/accounts/startSession.ts';
import type { Actor } from '../../features/roles/Actor.ts';
import { inSite } from '../../platform/database/inSite.ts';
import { ApiError } from '../../platform/errors.ts';
import type { Caller } from './identify.ts';
import { clearSessionCookie, setSessionCookie } from './sessionCookie.ts';

interface State {
  readonly em: EntityManager;
  readonly req: Request;
  readonly res: Response;
  session: Session | null;
  /** Who acts by an API token, which has no session. */
  readonly byToken: Actor | undefined;
  closed?: AbortSignal;
}

/** Apollo works on a shallow copy, so what changes lies in an object that the copies share. */
// No private members by #: Apollo hands resolvers a copy, which would lack them.
export class RequestContext implements AccountContext {
  private readonly state: State;

  constructor(em: EntityManager, { session, byToken }: Caller, req: Request, res: Response) {
    this.state = { em, session: session ?? null, byToken, req, res };
  }

  get em(): EntityManager {
    return this.state.em;
  }

  get session(): Session | null {
    return this.state.session;
  }

  get signedIn(): boolean {
    return Boolean(this.state.byToken ?? this.session?.actor);
  }

  get actor(): Actor {
    if (this.state.byToken) return this.state.byToken;
    if (!this.session) {
      throw new ApiError('UNAUTHENTICATED', 'Sign in first: nobody is signed in, or the session has ended.');
    }
    if (!this.session.actor) throw new ApiError('FORBIDDEN', 'You cannot act in this site.');
    return this.session.actor;
  }

  get address(): string | undefined {
    return this.state.req.ip;
  }

  get closed(): AbortSignal {
    this.state.closed ??= signalOf(this.state.res);
    return this.state.closed;
  }

  get userAgent(): string | undefined {
    return this.state.req.headers['user-agent'];
  }

  // An arrow, so that resolvers can take it out of the context.
  readonly inSite = <T>(work: (em: EntityManager) => Promise<T>): Promise<T> =>
    inSite(this.em, this.actor.siteId, work);

  setSession(started: StartedSession | null): void {
    const { req, res } = this.state;
    this.state.session = started?.session ?? null;
    if (started) setSessionCookie(req, res, started.token);
    else clearSessionCookie(req, res);
  }
}

function signalOf(res: Response): AbortSignal {
  const controller = new AbortController();
  if (res.closed) controller.abort();
  else res.once('close', () => controller.abort());
  return controller.signal;
}
