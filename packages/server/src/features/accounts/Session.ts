import type { Actor } from '../roles/Actor.ts';

export interface Session {
  id: string;
  userId: string;
  siteId: string;
  /** Null where the person may not act in that site. */
  actor: Actor | null;
}
