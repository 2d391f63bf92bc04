import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { enterState } from '../../runs/states.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import { countPictures } from './countPictures.ts';
import type { StoredPictureImport } from './StoredPictureImport.ts';
import type { JudgedPicture } from './takePictures.ts';

/** Writes down what an import of pictures would change; who has gone meanwhile is no user any more. */
export async function storePlan(
  em: EntityManager,
  actor: Actor,
  { id, site_id, run_id }: StoredPictureImport,
  judged: readonly JudgedPicture[],
): Promise<void> {
  await rows(
    em,
    sql`with given as (
          select * from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
            as g(ordinal int, path text, reason text, detail text, user_id uuid, etag text)),
        seen as (
          select u.id, p.etag from readable_users u left join pictures p on p.user_id = u.id
          where u.id in (select user_id from given) and u.deleted_at is null and ${visibleUsers(actor, 'users.edit')}),
        stored as (
          insert into picture_import_rows (import_id, site_id, ordinal, path, outcome, reason, detail, user_id, etag)
          select ${id}::uuid, ${site_id}::uuid, g.ordinal, g.path,
            case when g.reason is not null or s.id is null then 'INVALID' when s.etag is null then 'INSERTED'
              when s.etag = g.etag then 'UNCHANGED' else 'REPLACED' end,
            coalesce(g.reason, case when s.id is null then 'NO_SUCH_USER' end), g.detail, s.id, g.etag
          from given g left join seen s on s.id = g.user_id
          returning ordinal, outcome, user_id, etag)
        insert into run_differences (site_id, run_id, ordinal, user_id, field, before, after)
        select ${site_id}::uuid, ${run_id}::uuid, r.ordinal, r.user_id, 'picture', to_jsonb(s.etag), to_jsonb(r.etag)
        from stored r join seen s on s.id = r.user_id where r.outcome in ('INSERTED', 'REPLACED')`,
  );
  await countPictures(em, run_id);
  const of = (count: string) => sql`(select ${sql.raw(count)} from picture_imports where run_id = ${run_id})`;
  await enterState(em, run_id, 'PLANNED', [
    sql`selected = ${of('pictures - invalid')}`,
    sql`changed = ${of('inserted + replaced')}`,
    sql`unchanged = ${of('unchanged')}`,
    sql`refused = 0`,
    sql`snapshot = pg_current_snapshot()`,
    sql`cluster_id = system_identifier()`,
    sql`planned_at = now()`,
    sql`expires_at = now() + interval '24 hours'`,
  ]);
}
