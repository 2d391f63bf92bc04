import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { cleanName } from './cleanName.ts';
import type { Saved } from './createNamed.ts';
import { assertManages } from './managing.ts';
import { mutationOf, type SubjectTable, subjectTypes } from './subjectTypes.ts';
import { nameTaken, orTaken, unknownId } from './taken.ts';

/** Whoever has it keeps it: what is stored with users is its id. */
export async function renameNamed(
  em: EntityManager,
  actor: Actor,
  { table, word }: { table: SubjectTable; word: string },
  { id, name: given }: { id: string; name: string },
): Promise<Saved> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given);
  if (userErrors.length > 0) return { userErrors };
  if (!isUuid(id)) return { userErrors: [unknownId(word, id)] };
  const save = (tx: EntityManager) =>
    rows<{ id: string; name: string; was: string }>(
      tx,
      sql`update ${sql.table(table)} t set name = ${name}
          from (select id, name from ${sql.table(table)} where id = ${id} and site_id = ${actor.siteId} for update) old
          where t.id = old.id returning t.id, t.name, old.name as was`,
    );
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        const [record] = await save(tx);
        if (!record) return { userErrors: [unknownId(word, id)] };
        const subject = { type: subjectTypes[table], name: record.was };
        await logSiteEvent(tx, actor, mutationOf('rename', table), subject, { name: record.was }, { name });
        return { record, userErrors: [] };
      }),
    nameTaken(word, name),
  );
}
