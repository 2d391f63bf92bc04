import { loadActor } from '../roles/loadActor.ts';
import type { AccountContext } from './AccountContext.ts';
import { endSession } from './endSession.ts';
import { loadViewer } from './loadViewer.ts';
import { startSession } from './startSession.ts';
import type { Viewer } from './Viewer.ts';

/** The request and its browser are signed in to this account from here on. */
export async function enterAccount(
  { userId, siteId }: { userId: string; siteId: string },
  ctx: AccountContext,
): Promise<Viewer> {
  const actor = await loadActor(ctx.em, userId, siteId);
  if (!actor) throw new Error(`Account ${userId} may not act in its own site.`);
  if (ctx.session) await endSession(ctx.em, ctx.session.id);
  ctx.setSession(await startSession(ctx.em, actor, ctx));
  return loadViewer(ctx.em, actor);
}
