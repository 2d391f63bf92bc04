import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { cleanName } from '../structure/cleanName.ts';
import { tooMany } from '../structure/limits.ts';
import { assertManages } from '../structure/managing.ts';
import { orTaken, unknownId } from '../structure/taken.ts';

interface DataCenterValues {
  /** Without one it is made. */
  id?: string;
  code: string;
  name: string;
}

interface SavedDataCenter {
  record?: { id: string; code: string; name: string };
  userErrors: UserError[];
}

const WORD = 'data center';

export async function saveDataCenter(
  em: EntityManager,
  actor: Actor,
  { id, ...given }: DataCenterValues,
): Promise<SavedDataCenter> {
  assertManages(actor);
  const code = given.code.trim().toUpperCase();
  const { name, userErrors } = cleanName(given.name);
  if (!/^[A-Z]{2}$/.test(code)) {
    userErrors.unshift(userError('INVALID', `"${given.code}" is not two letters, such as UK.`, ['code']));
  }
  if (id !== undefined && !isUuid(id)) userErrors.unshift(unknownId(WORD, id));
  if (userErrors.length > 0) return { userErrors };
  const save = id
    ? sql`update data_centers set code = ${code}, name = ${name} where id = ${id} and site_id = ${actor.siteId}
          returning id, code, name`
    : sql`insert into data_centers (site_id, code, name) values (${actor.siteId}, ${code}, ${name})
          returning id, code, name`;
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        const full = id ? undefined : await tooMany(tx, actor.siteId, 'data_centers', 'data centers');
        if (full) return { userErrors: [full] };
        const [was] = await rows<{ code: string; name: string }>(
          tx,
          sql`select code, name from data_centers where id = ${id ?? null}::uuid for update`,
        );
        const [record] = await rows<{ id: string; code: string; name: string }>(tx, save);
        if (!record) return { userErrors: [unknownId(WORD, id ?? '')] };
        const subject = { type: 'DATA_CENTER', name: was?.code ?? code } as const;
        const mutation = id ? 'updateDataCenter' : 'createDataCenter';
        await logSiteEvent(tx, actor, mutation, subject, was ?? {}, { code, name });
        return { record, userErrors: [] };
      }),
    userError('NAME_TAKEN', `There is already a data center ${code}. Choose another code.`, ['code']),
  );
}
