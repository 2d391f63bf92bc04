import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../../platform/database/sql.ts';
import { isUuid } from '../../../platform/database/uuids.ts';
import { presentState } from '../../changes/state/presentState.ts';
import type { Actor } from '../../roles/Actor.ts';
import { fieldOf } from '../../runs/fields.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import type { FormValues } from './FormValues.ts';

export type PresentValues = Required<FormValues>;

const empty: Record<string, unknown> = { set: [], levels: {}, keyed: {}, personal: {} };

/** What a form can show of a user, as changes hold it; undefined for nobody whom the actor may edit. */
export async function presentValues(
  em: EntityManager,
  actor: Actor,
  id: string,
): Promise<PresentValues | undefined> {
  if (!isUuid(id)) return undefined;
  const found = await presentState(
    em,
    sql`u.id = ${id} and u.deleted_at is null and ${visibleUsers(actor, 'users.edit')}`,
  );
  if (!found) return undefined;
  const values = Object.entries(found.state).map(([field, value]) => [
    field,
    value ?? empty[fieldOf(field).kind] ?? null,
  ]);
  return Object.fromEntries(values) as PresentValues;
}
