import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, type Sql, sql } from '../../../platform/database/sql.ts';
import type { Page } from '../../../platform/graphql/Connection.ts';
import { cursorOf, type Keyset, pageOf } from '../../../platform/graphql/pageArguments.ts';
import type { Actor } from '../../roles/Actor.ts';
import { userRefs } from '../../runs/shown/userRefs.ts';
import type { PictureReason } from '../PictureReason.ts';
import { pictureKey } from '../plan/pictureKey.ts';
import type { StoredPictureImport } from '../plan/StoredPictureImport.ts';
import type {
  PictureImportRow,
  PictureImportRowFilter,
  PictureOutcome,
  PictureReasonCount,
} from '../schema/PictureImport.ts';
import { pictureWords } from '../words/pictureWords.ts';

interface StoredRow {
  ordinal: number;
  path: string;
  outcome: PictureOutcome;
  reason: PictureReason | null;
  detail: string | null;
  user_id: string | null;
}

function matching({ id }: StoredPictureImport, filter: PictureImportRowFilter | null): Sql {
  const conditions = [sql`r.import_id = ${id}`];
  if (filter?.outcome) conditions.push(sql`r.outcome = ${filter.outcome}`);
  if (filter?.reason) conditions.push(sql`r.reason = ${filter.reason}`);
  return sql.join(conditions, sql` and `);
}

/** The files of an import of pictures in the order of the zip. */
export async function pictureRows(
  em: EntityManager,
  actor: Actor,
  found: StoredPictureImport,
  filter: PictureImportRowFilter | null,
  page: Keyset,
): Promise<Page<PictureImportRow>> {
  const { reasons } = pictureWords(actor);
  const [from] = page.from ?? [];
  const behind = from ? sql`and r.ordinal ${page.backward ? sql`<` : sql`>`} ${from}::int` : sql``;
  const stored = await rows<StoredRow>(
    em,
    sql`select r.ordinal, r.path, r.outcome, r.reason, r.detail, r.user_id from picture_import_rows r
        where ${matching(found, filter)} ${behind}
        order by r.ordinal ${page.backward ? sql`desc` : sql`asc`} limit ${page.size + 1}`,
  );
  const ref = await userRefs(
    em,
    stored.flatMap(({ user_id }) => user_id ?? []),
  );
  return pageOf(
    stored,
    page,
    ({ ordinal }) => cursorOf(ordinal),
    ({ ordinal, path, outcome, reason, detail, user_id }) => {
      const key = pictureKey(path);
      return {
        rowNumber: ordinal,
        fileName: path,
        key,
        outcome,
        reason,
        detail,
        message: reason && reasons[reason]({ key, matchBy: found.match_by, detail }),
        user: user_id ? ref(user_id) : null,
      };
    },
  );
}

export async function countPictureRows(
  em: EntityManager,
  found: StoredPictureImport,
  filter: PictureImportRowFilter | null,
): Promise<number> {
  const { count } = await row<{ count: number }>(
    em,
    sql`select count(*)::int as count from picture_import_rows r where ${matching(found, filter)}`,
  );
  return count;
}

export function countReasons(em: EntityManager, { id }: StoredPictureImport): Promise<PictureReasonCount[]> {
  return rows(
    em,
    sql`select r.reason, count(*)::int as count from picture_import_rows r
        where r.import_id = ${id} and r.reason is not null group by r.reason order by count desc, r.reason`,
  );
}
