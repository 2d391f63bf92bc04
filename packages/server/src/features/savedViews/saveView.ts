import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { changeableView } from './changeableView.ts';
import { findViews } from './findViews.ts';
import type { SavedView, ViewState } from './SavedView.ts';
import type { CreateViewInput, UpdateViewInput } from './SavedViewInputs.ts';

interface SavedViewResult {
  view: SavedView | null;
  userErrors: UserError[];
}

const MOST_VIEWS = 200;
const UNIQUE_VIOLATION = '23505';

/** W3: how the grid is set up now, under a name. */
export async function createView(
  em: EntityManager,
  actor: Actor,
  { name, shared, query, columns, density }: CreateViewInput,
): Promise<SavedViewResult> {
  const named = name.trim();
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from saved_views where site_id = ${actor.siteId} and owner_id = ${actor.userId}`,
  );
  const userErrors = judge(named, columns);
  if (count >= MOST_VIEWS) {
    const message = `You have ${MOST_VIEWS} views, the most there may be. Delete one first.`;
    userErrors.push(userError('LIMIT_REACHED', message, ['name']));
  }
  if (userErrors.length > 0) return { view: null, userErrors };
  const state = stateOf({ query, columns, density });
  return written(named, async () => {
    const { id } = await row<{ id: string }>(
      em,
      sql`insert into saved_views (site_id, owner_id, name, shared, state)
          values (${actor.siteId}, ${actor.userId}, ${named}, ${shared}, ${JSON.stringify(state)}::jsonb) returning id`,
    );
    return findViews(em, actor, sql`v.id = ${id}`);
  });
}

/** Renames, shares or sets up anew; only what is given. */
export async function updateView(
  em: EntityManager,
  actor: Actor,
  { id, name, shared, query, columns, density }: UpdateViewInput,
): Promise<SavedViewResult> {
  const { view, userErrors } = await changeableView(em, actor, id);
  if (!view) return { view, userErrors };
  const named = name?.trim() ?? view.name;
  const wrong = judge(named, columns ?? []);
  if (wrong.length > 0) return { view: null, userErrors: wrong };
  const state = stateOf({
    query: query ?? view.query,
    columns: columns ?? view.columns,
    density: density ?? view.density,
  });
  const after = { ...view, ...state, name: named, shared: shared ?? view.shared };
  return written(named, async () => {
    const saved = await rows<Pick<SavedView, 'updatedAt'>>(
      em,
      sql`update saved_views set name = ${named}, shared = ${after.shared},
            state = ${JSON.stringify(state)}::jsonb, updated_at = now()
          where id = ${view.id} and site_id = ${actor.siteId} returning updated_at as "updatedAt"`,
    );
    // Not found again by who manages settings once it is shared no more.
    return saved.map(({ updatedAt }) => ({ ...after, mayChange: view.own || after.shared, updatedAt }));
  });
}

/** The view itself: nothing that it shows is changed. */
export async function deleteView(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ deleted: boolean; userErrors: UserError[] }> {
  const { view, userErrors } = await changeableView(em, actor, id);
  if (!view) return { deleted: false, userErrors };
  await rows(em, sql`delete from saved_views where id = ${view.id} and site_id = ${actor.siteId}`);
  return { deleted: true, userErrors: [] };
}

function judge(name: string, columns: readonly { column: string }[]): UserError[] {
  const words = columns.map(({ column }) => column);
  const twice = words.findIndex((word, at) => words.indexOf(word) !== at);
  return [
    ...(name ? [] : [userError('REQUIRED', 'Name the view.', ['name'])]),
    ...(twice < 0
      ? []
      : [userError('INVALID', `The column ${words[twice]} is there twice.`, ['columns', String(twice)])]),
  ];
}

function stateOf({ query, columns, density }: Pick<CreateViewInput, keyof ViewState>): ViewState {
  const stored = columns.map(({ column, width = null, pinned }) => ({ column, width, pinned }));
  return { query: query.replace(/^\?/, ''), columns: stored, density };
}

async function written(name: string, write: () => Promise<SavedView[]>): Promise<SavedViewResult> {
  try {
    const [view] = await write();
    return { view: view ?? null, userErrors: [] };
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    const message = `There is already a view "${name}". Choose another name.`;
    return { view: null, userErrors: [userError('NAME_TAKEN', message, ['name'])] };
  }
}
