import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import { matchKeys, type PictureMatchKey } from '../PictureMatchKey.ts';
import type { ZippedFile } from '../zip/listFiles.ts';
import { pictureKey } from './pictureKey.ts';

/** Whose picture each file is, by its place; one statement, whatever the number of files. Deleted users have none. */
export async function matchUsers(
  em: EntityManager,
  actor: Actor,
  matchBy: PictureMatchKey,
  files: readonly ZippedFile[],
): Promise<Map<number, string>> {
  const { column, folded } = matchKeys[matchBy];
  const ordinals: number[] = [];
  const keys: string[] = [];
  for (const [ordinal, { path }] of files.entries()) {
    // Accents may be stored either way.
    const key = pictureKey(path);
    for (const form of new Set([key.normalize('NFC'), key.normalize('NFD')])) {
      ordinals.push(ordinal);
      keys.push(form);
    }
  }
  const found = await rows<{ ordinal: number; id: string }>(
    em,
    sql`select distinct on (k.ordinal) k.ordinal, u.id
        from unnest(${ordinals}::int[], ${keys}::text[]) as k(ordinal, key)
        join readable_users u on u.site_id = ${actor.siteId} and u.deleted_at is null
          and u.${sql.ref(column)} = ${folded ? sql`lower(k.key)` : sql`k.key`}
        where ${visibleUsers(actor, 'users.edit')}
        order by k.ordinal, u.id`,
  );
  return new Map(found.map(({ ordinal, id }) => [ordinal, id]));
}
