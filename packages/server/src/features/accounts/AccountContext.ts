import type { Context } from '../roles/Context.ts';
import type { Session } from './Session.ts';
import type { StartedSession } from './startSession.ts';

export interface AccountContext extends Context {
  readonly session: Session | null;
  /** Where the request comes from, as the person is shown it in the list of sessions. */
  readonly address: string | undefined;
  readonly userAgent: string | undefined;
  /** From here on the request and the browser are signed in; null signs both out. */
  setSession(started: StartedSession | null): void;
}
