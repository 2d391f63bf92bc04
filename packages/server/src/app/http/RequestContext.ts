import type { EntityManager } from '@mikro-orm/postgresql';
import type { Request, Response } from 'express';
import type { AccountContext } from '../../features/accounts/AccountContext.ts';
import type { Session } from '../../features/accounts/Session.ts';
import type { Actor } from '../../features/roles/Actor.ts';
import { inSite } from '../../platform/database/inSite.ts';
import { ApiError } from '../../platform/errors.ts';
import { clearSessionCookie, setSessionCookie } from './sessionCookie.ts';

export class RequestContext implements AccountContext {
  readonly em: EntityManager;
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
  session: Session | null;
  readonly #req: Request;
  readonly #res: Response;

  constructor(em: EntityManager, session: Session | null, req: Request, res: Response) {
    this.em = em;
    this.session = session;
    this.address = req.ip;
    this.userAgent = req.headers['user-agent'];
    this.#req = req;
    this.#res = res;
  }

  get signedIn(): boolean {
    return Boolean(this.session?.actor);
  }

  get actor(): Actor {
    if (!this.session)
      throw new ApiError('UNAUTHENTICATED', 'Sign in first: nobody is signed in, or the session has ended.');
    if (!this.session.actor) throw new ApiError('FORBIDDEN', 'You cannot act in this site.');
    return this.session.actor;
  }

  // An arrow, so that resolvers can take it out of the context.
  readonly inSite = <T>(work: (em: EntityManager) => Promise<T>): Promise<T> =>
    inSite(this.em, this.actor.siteId, work);

  setSession(started: { session: Session; token: string } | null): void {
    this.session = started?.session ?? null;
    if (started) setSessionCookie(this.#req, this.#res, started.token);
    else clearSessionCookie(this.#req, this.#res);
  }
}
