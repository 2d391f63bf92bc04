import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import type { ColumnKey } from '../columns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import type { ImportFormat } from '../ImportFormat.ts';
import type { SideFile, SideSource } from '../onboarding/SideFile.ts';
import { userKeys } from '../userKeys.ts';
import { messageAt, messageOf } from './messages.ts';
import { nearestNames } from './nearestNames.ts';
import { nextFree } from './nextFree.ts';
import { siteValues } from './siteValues.ts';
import { valueListOf } from './valueListOf.ts';

/** A row of `import_errors`. */
export interface ErrorRow {
  row_number: number;
  column_key: ColumnKey | null;
  code: ImportErrorName;
  value: string | null;
  detail: { owner?: string; row?: number; rows?: number[]; source?: SideSource } | null;
}

export interface ExplainedError extends ErrorRow {
  message: string;
  suggestions: string[];
}

/** Lists of up to this many names are given whole. */
const SHORT_LIST = 8;

/**
 * Puts errors into words, with what could be put instead; a number of statements that their number does not change. To
 * offer free numbers takes a look at all rows of the import.
 */
export async function explainErrors(
  em: EntityManager,
  actor: Actor,
  importId: string,
  errors: readonly ErrorRow[],
  { offersNumbers = true, lists = new Map() }: { offersNumbers?: boolean; lists?: KnownLists } = {},
): Promise<ExplainedError[]> {
  const { reads: language = 'en' } = actor;
  const owners = await namesOfOwners(em, actor, errors);
  const found = await row<Explained>(
    em,
    sql`select format, side_files, mapping from imports where id = ${importId}`,
  );
  const files = new Map(found.side_files.map(({ kind, name }) => [kind, name]));
  await lookUp(em, actor.siteId, found.format, errors, lists);
  const free = await freeNumbers(em, actor.siteId, importId, offersNumbers ? errors : []);
  return errors.map((error) => {
    const { code, column_key: column, detail } = error;
    const value = error.value ?? '';
    const list = column && usesList(error) ? lists.get(column) : undefined;
    const nearest = list?.nearest.get(value) ?? [];
    const offered = column ? free.get(column)?.get(value) : undefined;
    const choices = list && list.all.length <= SHORT_LIST ? list.all : [];
    const message = messageOf(
      {
        code,
        column,
        hasColumn: found.mapping.includes(column),
        value,
        owner: owners.get(detail?.owner ?? '') ?? null,
        rows: detail?.rows ?? (detail?.row ? [detail.row] : []),
        nearest,
        choices,
        nextFree: offered ?? null,
      },
      language,
    );
    const suggestions = nearest.length > 0 ? nearest : offered ? [offered] : choices;
    const source = detail?.source;
    const file = source && files.get(source.file);
    return {
      ...error,
      message: file ? messageAt(message, file, source.row, language) : message,
      suggestions,
    };
  });
}

interface Explained {
  format: ImportFormat;
  side_files: SideFile[];
  mapping: (ColumnKey | null)[];
}

async function namesOfOwners(em: EntityManager, actor: Actor, errors: readonly ErrorRow[]) {
  const ids = errors.flatMap(({ detail }) => detail?.owner ?? []);
  if (ids.length === 0) return new Map<string, string>();
  const found = await rows<{ id: string; name: string }>(
    em,
    sql`select u.id, u.name from readable_users u
        where u.id = any(${ids}::uuid[]) and ${visibleUsers(actor, 'imports.run')}`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

function usesList({ code }: ErrorRow): boolean {
  return code.endsWith('_UNKNOWN') || code === 'ROLE_MISSING' || code === 'DATA_CENTER_MISSING';
}

/** The lists of the columns in error, each with the names that are near to values that were looked up. */
export type KnownLists = Map<ColumnKey, { all: string[]; nearest: Map<string, string[]> }>;

/** So many values of a column are remembered from one portion of errors to the next. */
const MOST_KNOWN = 10_000;

/** Adds to `lists` what the errors ask of them and is not known yet. */
async function lookUp(
  em: EntityManager,
  siteId: string,
  format: ImportFormat,
  errors: readonly ErrorRow[],
  lists: KnownLists,
): Promise<void> {
  const wrong = new Map<ColumnKey, Set<string>>();
  for (const error of errors) {
    if (!error.column_key || !usesList(error)) continue;
    const values = wrong.get(error.column_key) ?? new Set();
    wrong.set(error.column_key, error.value ? values.add(error.value) : values);
  }
  for (const [column, values] of wrong) {
    const list = valueListOf(column, format);
    if (!list) continue;
    const { all, nearest } = lists.get(column) ?? {
      all: await siteValues(em, siteId, list),
      nearest: new Map<string, string[]>(),
    };
    if (nearest.size > MOST_KNOWN) nearest.clear();
    const unknown = [...values].filter((value) => !nearest.has(value));
    for (const [value, names] of await nearestNames(em, siteId, list, unknown)) nearest.set(value, names);
    lists.set(column, { all, nearest });
  }
}

const numbers = userKeys.filter(({ column }) => ['extension', 'pbxId', 'numericId'].includes(column));

async function freeNumbers(em: EntityManager, siteId: string, importId: string, errors: readonly ErrorRow[]) {
  const offers = new Map<ColumnKey, Map<string, string>>();
  for (const key of numbers) {
    const taken = errors.filter(({ code }) => code === key.taken).flatMap(({ value }) => value ?? []);
    if (taken.length > 0) offers.set(key.column, await nextFree(em, siteId, importId, key, taken));
  }
  return offers;
}
