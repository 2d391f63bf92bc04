import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { findViews } from './findViews.ts';
import type { SavedView } from './SavedView.ts';

/** The view, or why the caller may not change it. */
export async function changeableView(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ view: SavedView | null; userErrors: UserError[] }> {
  const [view] = isUuid(id) ? await findViews(em, actor, sql`v.id = ${id}`) : [];
  if (!view) {
    const message = `There is no view with the id "${id}". It may have been deleted, or is shared no more.`;
    return { view: null, userErrors: [userError('UNKNOWN_ID', message, ['id'])] };
  }
  if (view.mayChange) return { view, userErrors: [] };
  const message = `${view.name} belongs to somebody else. Save a view of your own instead.`;
  return { view: null, userErrors: [userError('NOT_ALLOWED', message, ['id'])] };
}
