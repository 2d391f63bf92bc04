import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { PictureMatchKey } from '../PictureMatchKey.ts';

/** A row of `picture_imports`. */
export interface StoredPictureImport {
  id: string;
  site_id: string;
  run_id: string;
  upload_id: string;
  file_name: string;
  match_by: PictureMatchKey;
  pictures: number | null;
  inserted: number | null;
  replaced: number | null;
  unchanged: number | null;
  invalid: number | null;
  created_at: string;
}

export async function loadPictureImport(
  em: EntityManager,
  runId: string,
): Promise<StoredPictureImport | undefined> {
  const [found] = await rows<StoredPictureImport>(
    em,
    sql`select * from picture_imports where run_id = ${runId}`,
  );
  return found;
}
