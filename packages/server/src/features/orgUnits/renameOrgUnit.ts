import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../roles/Actor.ts';
import { renameNamed } from '../structure/renameNamed.ts';
import type { SavedUnit } from './createOrgUnit.ts';

export async function renameOrgUnit(
  em: EntityManager,
  actor: Actor,
  values: { id: string; name: string },
): Promise<SavedUnit> {
  const { record, userErrors } = await renameNamed(
    em,
    actor,
    { table: 'org_units', word: 'org unit' },
    values,
  );
  return { ...(record && { id: record.id }), userErrors };
}
