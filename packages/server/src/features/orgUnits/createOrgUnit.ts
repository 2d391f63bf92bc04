import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { row, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { cleanName } from '../structure/cleanName.ts';
import { tooMany } from '../structure/limits.ts';
import { assertManages } from '../structure/managing.ts';
import { nameTaken, orTaken } from '../structure/taken.ts';
import { lockTree, lockUnit, parentErrors, unknownParent } from './tree.ts';

export interface SavedUnit {
  id?: string;
  userErrors: UserError[];
}

/** U5: a leaf in which agents sit stays a leaf. */
export async function createOrgUnit(
  em: EntityManager,
  actor: Actor,
  { parentId, name: given }: { parentId?: string | null; name: string },
): Promise<SavedUnit> {
  assertManages(actor);
  const { name, userErrors } = cleanName(given);
  if (userErrors.length > 0) return { userErrors };
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        await lockTree(tx, actor.siteId);
        const full = await tooMany(tx, actor.siteId, 'org_units', 'org units');
        if (full) return { userErrors: [full] };
        const parent = parentId ? await lockUnit(tx, actor.siteId, parentId) : undefined;
        if (parentId && !parent) return { userErrors: [unknownParent(parentId)] };
        const wrong = parent ? await parentErrors(tx, parent, 1) : [];
        if (wrong.length > 0) return { userErrors: wrong };
        const { id } = await row<{ id: string }>(
          tx,
          sql`with made as (select new_id() as id)
              insert into org_units (id, site_id, parent_id, name, path)
              select id, ${actor.siteId}, ${parent?.id ?? null}::uuid, ${name}, ${parent?.path ?? []}::uuid[] || id
              from made returning id`,
        );
        const place = { name, parent: parent?.name ?? null };
        await logSiteEvent(tx, actor, 'createOrgUnit', { type: 'ORG_UNIT', name }, {}, place);
        return { id, userErrors: [] };
      }),
    nameTaken('an org unit at this place', name),
  );
}
