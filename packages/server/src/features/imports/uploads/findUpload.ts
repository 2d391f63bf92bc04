import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import type { Actor } from '../../roles/Actor.ts';
import type { FileKind } from '../files/fileKind.ts';

export interface StoredUpload {
  id: string;
  name: string;
  /** A bigint. */
  bytes: string;
  kind: FileKind;
}

/** A file that the actor has uploaded to its end. */
export async function findUpload(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<StoredUpload | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await rows<StoredUpload>(
    em,
    sql`select id, name, bytes, kind from uploads
        where id = ${id} and site_id = ${actor.siteId} and owner_id = ${actor.userId} and complete`,
  );
  return found;
}
