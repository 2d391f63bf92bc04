import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './Actor.ts';

/** What a resolver knows of its request. */
export interface Context {
  /** The request's own. No transaction is open on it: see `inSite`. */
  readonly em: EntityManager;
  /** Throws UNAUTHENTICATED where nobody is signed in. */
  readonly actor: Actor;
  readonly signedIn: boolean;
  /** Aborted when the caller's connection closes, for what would otherwise wait on without anybody to tell. */
  readonly closed: AbortSignal;
  /** One transaction in the actor's site, ended before the result is resolved further. */
  inSite<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
}
