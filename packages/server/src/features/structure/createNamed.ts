import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { cleanName } from './cleanName.ts';
import { tooMany } from './limits.ts';
import { assertManages } from './managing.ts';
import { mutationOf, type SubjectTable, subjectTypes } from './subjectTypes.ts';
import { nameTaken, orTaken } from './taken.ts';

interface Kind {
  table: SubjectTable;
  word: string;
  words: string;
}

export interface Saved {
  record?: { id: string; name: string };
  userErrors: UserError[];
}

export async function createNamed(
  em: EntityManager,
  actor: Actor,
  { table, word, words }: Kind,
  given: { name: string },
): Promise<Saved> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given.name);
  if (userErrors.length > 0) return { userErrors };
  const save = async (tx: EntityManager) => {
    await logSiteEvent(
      tx,
      actor,
      mutationOf('create', table),
      { type: subjectTypes[table], name },
      {},
      { name },
    );
    return row<{ id: string; name: string }>(
      tx,
      sql`insert into ${sql.table(table)} (site_id, name) values (${actor.siteId}, ${name}) returning id, name`,
    );
  };
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        const full = await tooMany(tx, actor.siteId, table, words);
        return full ? { userErrors: [full] } : { record: await save(tx), userErrors: [] };
      }),
    nameTaken(word, name),
  );
}
