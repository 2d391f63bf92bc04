import { IsOptional, Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { isUuid } from '../database/uuids.ts';
import { badInput } from '../errors.ts';
import type { Page } from './Connection.ts';
import { requestLimits } from './requestLimits.ts';

// Who may ask for more than pageSize is checked when the request is admitted.
export const MOST_ON_A_PAGE = requestLimits.exportPageSize;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'The first so many after `after`; 1 to 200 (10,000 for tokens with the scope EXPORT). Give this or `last`.',
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_ON_A_PAGE)
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: what comes after it.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last so many before `before`; as many as `first` may be.',
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_ON_A_PAGE)
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: what comes before it.' })
  before?: string | null;
}

/** What a keyset query needs to know: how many, from where, and which way. */
export interface Keyset {
  size: number;
  backward: boolean;
  /** The sort key that the page begins behind; undefined at the list's end. */
  from: string[] | undefined;
}

/** What PostgreSQL takes as such a value, and what it has given as one. */
const kinds = {
  text: (part: string) => !part.includes('\0'),
  int: (part: string) => /^\d{1,9}$/.test(part),
  bigint: (part: string) => /^\d{1,18}$/.test(part),
  uuid: isUuid,
  time: isTime,
};

type KeyPart = keyof typeof kinds;

/** As PostgreSQL writes times; a day that no calendar has is none. */
export function isTime(text: string): boolean {
  const [, date = '', time = ''] =
    /^((?!0000)\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/.exec(text) ?? [];
  const read = new Date(`${date}T${time}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${date}T${time}`);
}

/** `parts`: what the cursors of the list are made of. */
export function keyset({ first, after, last, before }: PageArguments, parts: readonly KeyPart[]): Keyset {
  if ((first == null) === (last == null)) {
    throw badInput([{ path: ['first'], code: 'REQUIRED', message: 'Give either first or last, 1 to 200.' }]);
  }
  const backward = last != null;
  const cursor = backward ? before : after;
  return {
    size: (backward ? last : first) ?? 0,
    backward,
    from: cursor == null ? undefined : readCursor(cursor, backward ? 'before' : 'after', parts),
  };
}

export function cursorOf(...key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key.map(String))).toString('base64url');
}

function readCursor(cursor: string, argument: string, parts: readonly KeyPart[]): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isKey(key, parts)) return key;
  } catch {
    // Falls through: whatever is no cursor of ours gets the same answer.
  }
  const message = 'This is no cursor of this list. Use one that the list has given, or none.';
  throw badInput([{ path: [argument], code: 'INVALID', message }]);
}

function isKey(key: unknown, parts: readonly KeyPart[]): key is string[] {
  if (!Array.isArray(key) || key.length !== parts.length) return false;
  return parts.every((kind, index) => typeof key[index] === 'string' && kinds[kind](key[index]));
}

/** A page from one row more than was asked for, in the order of the query. */
export function pageOf<R, T>(
  found: readonly R[],
  { size, backward, from }: Keyset,
  cursor: (row: R) => string,
  node: (row: R) => T,
): Page<T> {
  const more = found.length > size;
  const kept = found.slice(0, size);
  if (backward) kept.reverse();
  const edges = kept.map((row) => ({ cursor: cursor(row), node: node(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: backward ? from !== undefined : more,
      hasPreviousPage: backward ? more : from !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
