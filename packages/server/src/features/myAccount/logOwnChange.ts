import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';

interface OwnChange {
  userId: string;
  kind: 'CHANGE_PASSWORD' | 'CHANGE_SECOND_FACTOR' | 'CHANGE_OWN_ACCOUNT';
  mutation: string;
  field: string;
  before?: string | null;
  after: string | null;
}

/** C1: what people do to their own account is a run of one user, by that user. */
export async function logOwnChange(em: EntityManager, change: OwnChange): Promise<void> {
  const { userId, kind, mutation, field, before = null, after } = change;
  await rows(
    em,
    sql`with run as (
          insert into runs (site_id, kind, status, actor_id, actor_name, mutation, selection, input,
            selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
          select site_id, ${kind}, 'APPLIED', id, name, ${mutation}, jsonb_build_object('ids', jsonb_build_array(id)), '{}',
            1, 1, 0, 0, array[${field}], now(), now(), now()
          from users where id = ${userId} returning id, site_id)
        insert into changes (site_id, run_id, user_id, field, before, after)
        select site_id, id, ${userId}, ${field}, to_jsonb(${before}::text), to_jsonb(${after}::text) from run`,
  );
}
