import type { EntityManager } from '@mikro-orm/postgresql';
import { affected, rows, sql } from '../../../platform/database/sql.ts';
import type { MadePicture } from './makePicture.ts';

/** Whether a picture is kept already; if so, it is kept for some more days. */
export async function touchContent(em: EntityManager, siteId: string, etag: string): Promise<boolean> {
  const found = await affected(
    em,
    sql`update picture_contents set used_at = now() where site_id = ${siteId} and etag = ${etag}`,
  );
  return found > 0;
}

export async function storeContent(
  em: EntityManager,
  siteId: string,
  etag: string,
  { content, thumbnail }: MadePicture,
): Promise<void> {
  await rows(
    em,
    sql`insert into picture_contents (site_id, etag, content, thumbnail)
        values (${siteId}, ${etag}, ${content}, ${thumbnail})
        on conflict (site_id, etag) do update set used_at = now()`,
  );
}

/** A picture that was just made, where nobody got it, has had it since or is about to. */
export async function dropUntaken(em: EntityManager, siteId: string, etag: string): Promise<void> {
  await rows(
    em,
    sql`delete from picture_contents p where p.site_id = ${siteId} and p.etag = ${etag}
          and not exists (select from pictures h where h.site_id = p.site_id and h.etag = p.etag)
          and not exists (select from picture_import_rows r where r.site_id = p.site_id and r.etag = p.etag)
          and not exists (select from changes c where c.field = 'picture' and c.at > now() - interval '1 day'
            and c.site_id = p.site_id and to_jsonb(p.etag) in (c.before, c.after))`,
  );
}
