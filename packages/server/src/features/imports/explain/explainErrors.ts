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
  offersNumbers = true,
): Promise<ExplainedError[]> {
  const { reads: language = 'en' } = actor;
  const owners = await namesOfOwners(em, actor, errors);
  const found = await row<Explained>(em, sql`select format, side_files from imports where id = ${importId}`);
  const files = new Map(found.side_files.map(({ kind, name }) => [kind, name]));
  const lists = await listsOf(em, actor.siteId, found.format, errors);
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

async function listsOf(em: EntityManager, siteId: string, format: ImportFormat, errors: readonly ErrorRow[]) {
  const wrong = new Map<ColumnKey, string[]>();
  for (const error of errors) {
    if (!error.column_key || !usesList(error)) continue;
    wrong.set(error.column_key, [
      ...(wrong.get(error.column_key) ?? []),
      ...(error.value ? [error.value] : []),
    ]);
  }
  const lists = new Map<ColumnKey, { all: string[]; nearest: Map<string, string[]> }>();
  for (const [column, values] of wrong) {
    const list = valueListOf(column, format);
    if (!list) continue;
    lists.set(column, {
      all: await siteValues(em, siteId, list),
      nearest: await nearestNames(em, siteId, list, values),
    });
  }
  return lists;
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
