import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import type { Actor } from '../roles/Actor.ts';
import type { NameTable } from '../runs/fields.ts';
import { cleanName } from './cleanName.ts';
import type { Saved } from './createNamed.ts';
import { assertManages } from './managing.ts';
import { nameTaken, orTaken, unknownId } from './taken.ts';

/** Whoever has it keeps it: what is stored with users is its id. */
export async function renameNamed(
  em: EntityManager,
  actor: Actor,
  { table, word }: { table: NameTable; word: string },
  { id, name: given }: { id: string; name: string },
): Promise<Saved> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given);
  if (userErrors.length > 0) return { userErrors };
  if (!isUuid(id)) return { userErrors: [unknownId(word, id)] };
  const save = (tx: EntityManager) =>
    rows<{ id: string; name: string }>(
      tx,
      sql`update ${sql.table(table)} set name = ${name} where id = ${id} and site_id = ${actor.siteId}
          returning id, name`,
    );
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        const [record] = await save(tx);
        return record ? { record, userErrors: [] } : { userErrors: [unknownId(word, id)] };
      }),
    nameTaken(word, name),
  );
}
