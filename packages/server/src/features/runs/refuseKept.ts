import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from '../roles/Actor.ts';
import { keptFields } from '../roles/narrowedFields.ts';
import type { BulkAction } from './BulkAction.ts';
import type { RunRow } from './loadRun.ts';

/** R3: refuses those of whom something would change that the roles of the actor do not let them edit. */
export async function refuseKept(
  em: EntityManager,
  run: RunRow,
  actor: Actor,
  { writes }: BulkAction<never>,
): Promise<void> {
  const kept = keptFields(actor.editableFields).filter((field) => writes.includes(field));
  if (kept.length === 0) return;
  await rows(
    em,
    sql`with refused as (
          insert into run_refusals (site_id, run_id, ordinal, user_id, code, field, detail)
          select distinct on (d.user_id) ${run.site_id}::uuid, ${run.id}::uuid, d.ordinal, d.user_id,
            'FIELD_NOT_EDITABLE', null, jsonb_build_object('name', d.field)
          from differences d where d.field = any(${kept}::text[])
          returning user_id),
        unplanned as (delete from differences d using refused r where d.user_id = r.user_id)
        delete from targets t using refused r where t.user_id = r.user_id`,
  );
}
