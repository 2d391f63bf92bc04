import type { SortDirection, UserSortField } from '../../gql/graphql.ts';

export const pageSizes = [25, 50, 100, 200] as const;
export type PageSize = (typeof pageSizes)[number];
export const usualPageSize: PageSize = 50;

export interface Sort {
  field: UserSortField;
  direction: SortDirection;
}

export const usualSort: Sort = { field: 'NAME', direction: 'ASC' };

/** Where in the list a page lies: behind or before a row, by the server's cursor. */
export interface PagePlace {
  after?: string;
  before?: string;
  /** The number of its first row, from 1; the server knows rows by cursor only. */
  from: number;
}

export const firstPage: PagePlace = { from: 1 };

/** Sort words in the address and the fields of the schema that they stand for. */
const sortWords: Record<string, UserSortField> = {
  name: 'NAME',
  firstName: 'FIRST_NAME',
  lastName: 'LAST_NAME',
  username: 'USERNAME',
  email: 'EMAIL',
  agentId: 'AGENT_ID',
  extension: 'EXTENSION',
  numericId: 'NUMERIC_ID',
  userType: 'USER_TYPE',
  status: 'STATUS',
  license: 'LICENSE',
  dataCenter: 'DATA_CENTER',
  language: 'LANGUAGE',
  created: 'CREATED_AT',
};

export function parseSort(params: URLSearchParams): Sort {
  const text = params.get('sort') ?? '';
  const descending = text.startsWith('-');
  const word = descending ? text.slice(1) : text;
  const field = Object.hasOwn(sortWords, word) ? sortWords[word] : undefined;
  return field ? { field, direction: descending ? 'DESC' : 'ASC' } : usualSort;
}

export function printSort(sort: Sort, params: URLSearchParams): void {
  params.delete('sort');
  if (sort.field === usualSort.field && sort.direction === usualSort.direction) return;
  const word = Object.keys(sortWords).find((key) => sortWords[key] === sort.field);
  params.set('sort', `${sort.direction === 'DESC' ? '-' : ''}${word}`);
}

const shared: readonly UserSortField[] = ['USER_TYPE', 'STATUS', 'LICENSE', 'DATA_CENTER', 'LANGUAGE'];

/** As the server is asked: those who share a value stand by name. */
export function sortKeys(sort: Sort): Sort[] {
  return shared.includes(sort.field) ? [sort, { field: 'NAME', direction: sort.direction }] : [sort];
}

export function parsePageSize(params: URLSearchParams, fallback: PageSize = usualPageSize): PageSize {
  const size = Number(params.get('size'));
  return pageSizes.find((known) => known === size) ?? fallback;
}

export function parsePlace(params: URLSearchParams): PagePlace {
  const from = Number(params.get('from'));
  const place = { from: Number.isSafeInteger(from) && from > 0 ? from : 1 };
  const after = params.get('after');
  const before = params.get('before');
  if (after) return { ...place, after };
  return before ? { ...place, before } : firstPage;
}

export function printPlace(place: PagePlace, params: URLSearchParams): void {
  for (const name of ['after', 'before', 'from']) params.delete(name);
  if (place.after) params.set('after', place.after);
  else if (place.before) params.set('before', place.before);
  else return;
  params.set('from', String(place.from));
}
