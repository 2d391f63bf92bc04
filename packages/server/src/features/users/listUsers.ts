import type { EntityManager } from '@mikro-orm/postgresql';
import { readInSite } from '../../platform/database/readInSite.ts';
import { sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { badInput } from '../../platform/errors.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import {
  cursorOf,
  isTime,
  keyset,
  type PageArguments,
  pageOf,
} from '../../platform/graphql/pageArguments.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import type { Actor } from '../roles/Actor.ts';
import { filterCondition } from '../selections/filterCondition.ts';
import { type SortKey, sortKeys } from '../selections/sortKeys.ts';
import type { UserFilter } from '../selections/UserFilter.ts';
import type { UserSort } from '../selections/UserSort.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
import { orderBy, selectPage } from './selectPage.ts';
import { selectUsers } from './selectUsers.ts';
import type { User } from './User.ts';

export interface UserList {
  filter?: UserFilter | null;
  sort?: readonly UserSort[] | null;
  page: PageArguments;
}

type UserRow = User & { sortKey: (string | null)[] };

/** One page, in one statement: which rows, then what is asked for of each. */
export async function listUsers(
  em: EntityManager,
  actor: Actor,
  { filter, sort, page }: UserList,
  requested: Requested,
): Promise<Page<User>> {
  const keys = sortKeys(sort);
  const wanted = keyset(page, ['text', ...keys.map(() => 'text' as const)]);
  const values = wanted.from && valuesBehind(keys, wanted.from, wanted.backward);
  const placed = keys.map((key, index) => ({
    ...key,
    descending: key.descending !== wanted.backward,
    column: key.name === 'ID' ? 'id' : `k${index}`,
    from: values?.[index],
  }));
  const select = selectPage({
    keys: placed,
    condition: sql`${visibleUsers(actor, 'users.read')} and ${filterCondition(filter ?? {})}`,
    limit: wanted.size + 1,
  });
  const at = ({ column }: { column: string }) => sql.ref(`page.${column}`);
  const sortKey = sql`, array[${sql.join(placed.map((key) => sql`${at(key)}::text`))}] as "sortKey"`;
  const found = await readInSite<UserRow>(
    em,
    actor.siteId,
    sql`${selectUsers(actor, select, requested, sortKey)} order by ${orderBy(placed, at)}`,
  );
  return pageOf(
    found,
    wanted,
    ({ sortKey }) => cursor(keys, sortKey),
    (user) => user,
  );
}

const signature = (keys: readonly SortKey[]) =>
  keys.map((key) => `${key.name}${key.descending ? '-' : '+'}`).join('');

/** A null has no mark before it. */
function cursor(keys: readonly SortKey[], values: (string | null)[]): string {
  return cursorOf(signature(keys), ...values.map((value) => (value === null ? '' : `=${value}`)));
}

/** The values of the row that the cursor is of. */
function valuesBehind(keys: readonly SortKey[], [sorted, ...given]: string[], backward: boolean) {
  const values = keys.map((_, index) => (given[index] ? given[index].slice(1) : null));
  const fits = keys.every(({ name, nullable }, index) => {
    const value = values[index] ?? null;
    if (name === 'ID') return value !== null && isUuid(value);
    if (name === 'CREATED_AT') return value !== null && isTime(value);
    return nullable || value !== null;
  });
  if (sorted === signature(keys) && fits) return values;
  const message =
    'This cursor belongs to a list that is sorted in another way. Begin again without a cursor.';
  throw badInput([{ path: [backward ? 'before' : 'after'], code: 'INVALID', message }]);
}
