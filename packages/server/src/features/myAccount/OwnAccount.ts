import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { ApiError } from '../../platform/errors.ts';
import type { AccountContext } from '../accounts/AccountContext.ts';

/** Who is signed in, with the account in its home site, wherever they act now. */
export interface OwnAccount {
  userId: string;
  siteId: string;
  sessionId: string;
  /** From which network address. */
  address: string | undefined;
  em: EntityManager;
  inHome<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
}

/** A tool acts for a person, but the account is the person's alone. */
export function ownAccount({ em, actor, session, address }: AccountContext): OwnAccount {
  if (actor.tokenId || !session) {
    throw new ApiError('FORBIDDEN', 'An API token cannot look after an account. Sign in as its owner.');
  }
  const { userId, homeSiteId: siteId } = actor;
  return {
    userId,
    siteId,
    sessionId: session.id,
    address,
    em,
    inHome: (work) => inSite(em, siteId, work),
  };
}
