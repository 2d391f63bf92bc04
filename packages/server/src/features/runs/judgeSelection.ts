import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { namedIds } from '../selections/namedIds.ts';
import { selectedUsers } from '../selections/selectedUsers.ts';
import type { UserSelection } from '../selections/UserSelection.ts';
import type { BulkAction } from './BulkAction.ts';
import { MOST_USERS } from './limits.ts';

/** How many users are selected, and what is wrong with the selection. */
export async function judgeSelection<Input>(
  em: EntityManager,
  actor: Actor,
  action: BulkAction<Input>,
  selection: UserSelection,
): Promise<{ count: number; userErrors: UserError[] }> {
  if (selection.ids) {
    const count = namedIds(selection).length;
    return { count, userErrors: count === 0 ? [emptySelection(['selection', 'ids'])] : noIds(selection.ids) };
  }
  const expected = selection.filter?.expectedCount ?? null;
  const selected = selectedUsers(actor, action.permission, selection);
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from (${selected} limit ${MOST_USERS + 1}) counted`,
  );
  if (expected !== null && expected !== count) {
    const message = `${count} users match now, not ${expected}. Look at the list again, then repeat with ${count}.`;
    const path = ['selection', 'filter', 'expectedCount'];
    return { count, userErrors: [userError('EXPECTED_COUNT_CHANGED', message, path)] };
  }
  if (count === 0) return { count, userErrors: [emptySelection(['selection'])] };
  if (count > MOST_USERS) {
    const message = 'More than 1,000,000 users match, the most that one run can hold. Narrow the filter.';
    return { count, userErrors: [userError('TOO_MANY_USERS', message, ['selection'])] };
  }
  return { count, userErrors: [] };
}

const MOST_TOLD = 20;

function noIds(ids: readonly string[]): UserError[] {
  const wrong = ids.flatMap((id, at) => (isUuid(id) ? [] : [{ id, at }]));
  return wrong
    .slice(0, MOST_TOLD)
    .map(({ id, at }) =>
      userError('UNKNOWN_ID', `There is no user with the id "${id.slice(0, 100)}".`, [
        'selection',
        'ids',
        String(at),
      ]),
    );
}

function emptySelection(path: string[]) {
  return userError('EMPTY_SELECTION', 'No user is selected. Select at least one.', path);
}
