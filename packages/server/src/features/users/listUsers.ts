import type { EntityManager } from '@mikro-orm/postgresql';
import { keysetCondition } from '../../platform/database/keysetCondition.ts';
import { readInSite } from '../../platform/database/readInSite.ts';
import { type Sql, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { badInput } from '../../platform/errors.ts';
import type { Page } from '../../platform/graphql/Connection.ts';
import { cursorOf, keyset, type PageArguments, pageOf } from '../../platform/graphql/pageArguments.ts';
import type { Requested } from '../../platform/graphql/requestedFields.ts';
import type { Actor } from '../roles/Actor.ts';
import { filterCondition } from '../selections/filterCondition.ts';
import { type SortKey, sortKeys } from '../selections/sortKeys.ts';
import type { UserFilter } from '../selections/UserFilter.ts';
import type { UserSort } from '../selections/UserSort.ts';
import { visibleUsers } from '../selections/visibleUsers.ts';
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
  const wanted = keyset(page, keys.length + 1);
  const order = (value: (key: SortKey, index: number) => Sql) =>
    sql.join(
      keys.map(
        (key, index) =>
          sql`${value(key, index)} ${key.descending !== wanted.backward ? sql`desc` : sql`asc`}`,
      ),
    );
  const names = keys.map(({ name }, index) => (name === 'ID' ? 'id' : `k${index}`));
  const at = (index: number) => sql.ref(`page.${names[index]}`);
  const select = sql`
    select ${sql.join(keys.map(({ value }, index) => sql`${value} as ${sql.id(names[index] ?? '')}`))}
    from readable_users u ${sql.join(
      keys.flatMap(({ join }) => join ?? []),
      sql` `,
    )}
    where ${visibleUsers(actor, 'users.read')} and ${filterCondition(filter ?? {})}
      and ${wanted.from ? keysetCondition(behind(keys, wanted.from, wanted.backward)) : sql`true`}
    order by ${order(({ value }) => value)}
    limit ${wanted.size + 1}`;
  const sortKey = sql`, array[${sql.join(keys.map((_, index) => sql`${at(index)}::text`))}] as "sortKey"`;
  const found = await readInSite<UserRow>(
    em,
    actor.siteId,
    sql`${selectUsers(actor, select, requested, sortKey)} order by ${order((_, index) => at(index))}`,
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

function behind(keys: readonly SortKey[], [sorted, ...values]: string[], backward: boolean) {
  const parts = keys.map((key, index) => {
    const value = values[index] ?? '';
    return { ...key, descending: key.descending !== backward, from: value === '' ? null : value.slice(1) };
  });
  const fits = parts.every(({ name, nullable, from }) => {
    if (name === 'ID') return from !== null && isUuid(from);
    if (name === 'CREATED_AT') return from !== null && !Number.isNaN(Date.parse(from));
    return nullable || from !== null;
  });
  if (sorted === signature(keys) && fits) return parts;
  const message =
    'This cursor belongs to a list that is sorted in another way. Begin again without a cursor.';
  throw badInput([{ path: [backward ? 'before' : 'after'], code: 'INVALID', message }]);
}
