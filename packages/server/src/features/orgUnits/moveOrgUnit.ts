import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { assertManages } from '../structure/managing.ts';
import { orTaken, unknownId } from '../structure/taken.ts';
import type { SavedUnit } from './createOrgUnit.ts';
import { levelsOf, lockTree, lockUnit, parentErrors, type Unit, unknownParent } from './tree.ts';

/** Moves a unit with all below it, users stay where they sit; one statement keeps every path. */
export async function moveOrgUnit(
  em: EntityManager,
  actor: Actor,
  { id, parentId }: { id: string; parentId?: string | null },
): Promise<SavedUnit> {
  assertManages(actor);
  return orTaken(
    () =>
      inSite(em, actor.siteId, async (tx) => {
        await lockTree(tx, actor.siteId);
        const unit = await lockUnit(tx, actor.siteId, id);
        if (!unit) return { userErrors: [unknownId('org unit', id)] };
        const parent = parentId ? await lockUnit(tx, actor.siteId, parentId) : undefined;
        if (parentId && !parent) return { userErrors: [unknownParent(parentId)] };
        const userErrors = parent ? await placeErrors(tx, unit, parent) : [];
        if (userErrors.length > 0) return { userErrors };
        await rows(
          tx,
          sql`update org_units set parent_id = case when id = ${unit.id} then ${parent?.id ?? null}::uuid else parent_id end,
                path = ${parent?.path ?? []}::uuid[] || path[${unit.path.length}::int:]
              where path @> array[${unit.id}::uuid] and site_id = ${actor.siteId}`,
        );
        const subject = { type: 'ORG_UNIT', name: unit.name } as const;
        const [before, after] = [await nameOf(tx, unit.parent_id), parent?.name ?? null];
        await logSiteEvent(tx, actor, 'moveOrgUnit', subject, { parent: before }, { parent: after });
        return { id: unit.id, userErrors: [] };
      }),
    userError('NAME_TAKEN', 'There is a unit of that name already at the new place. Rename one of the two.', [
      'parentId',
    ]),
  );
}

async function nameOf(em: EntityManager, id: string | null): Promise<string | null> {
  const [unit] = await rows<{ name: string }>(em, sql`select name from org_units where id = ${id}::uuid`);
  return unit?.name ?? null;
}

async function placeErrors(em: EntityManager, unit: Unit, parent: Unit): Promise<UserError[]> {
  if (parent.path.includes(unit.id)) {
    const message =
      parent.id === unit.id
        ? `"${unit.name}" cannot be put below itself. Choose another place.`
        : `"${parent.name}" is below "${unit.name}", so "${unit.name}" cannot go there. Choose another place.`;
    return [userError('INVALID', message, ['parentId'])];
  }
  if (parent.id === unit.parent_id) return [];
  return parentErrors(em, parent, await levelsOf(em, unit));
}
