import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../../platform/database/inSite.ts';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { type FileKind, fileKind } from '../files/fileKind.ts';
import { inChunks } from './inChunks.ts';
import { judgeSize } from './uploadLimits.ts';

export interface Upload {
  id: string;
  name: string;
  bytes: number;
  kind: FileKind;
}

/**
 * Keeps a file that comes as a stream, a chunk at a time, so that memory does not grow with it. A slow sender
 * holds no transaction open; until the last chunk is there the upload is not complete, and nobody reads it.
 */
export async function storeUpload(
  em: EntityManager,
  actor: Actor,
  name: string,
  content: AsyncIterable<Buffer>,
): Promise<Upload> {
  const { id } = await inSite(em, actor.siteId, (tx) =>
    row<{ id: string }>(
      tx,
      sql`insert into uploads (site_id, owner_id, name, kind)
          values (${actor.siteId}, ${actor.userId}, ${name}, 'unknown') returning id`,
    ),
  );
  try {
    return await storeChunks(em, actor, id, name, content);
  } catch (problem) {
    await inSite(em, actor.siteId, (tx) => rows(tx, sql`delete from uploads where id = ${id}`));
    throw problem;
  }
}

async function storeChunks(
  em: EntityManager,
  actor: Actor,
  id: string,
  name: string,
  content: AsyncIterable<Buffer>,
): Promise<Upload> {
  let bytes = 0;
  let ordinal = 0;
  let kind: FileKind = 'empty';
  for await (const chunk of inChunks(content)) {
    if (ordinal === 0) kind = fileKind(chunk);
    bytes += chunk.length;
    judgeSize(actor, name, kind, bytes);
    await inSite(em, actor.siteId, (tx) =>
      rows(
        tx,
        sql`insert into upload_chunks (upload_id, site_id, ordinal, content)
            values (${id}, ${actor.siteId}, ${ordinal}, ${chunk})`,
      ),
    );
    ordinal += 1;
  }
  await inSite(em, actor.siteId, (tx) =>
    rows(tx, sql`update uploads set bytes = ${bytes}, kind = ${kind}, complete = true where id = ${id}`),
  );
  return { id, name, bytes, kind };
}
