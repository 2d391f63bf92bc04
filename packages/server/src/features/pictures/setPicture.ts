import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';

/** The picture by its etag; null takes it away. */
export interface SetPicture {
  etag: string | null;
}

/** U13 */
export const setPicture = bulkAction<SetPicture>({
  kind: 'SET_PICTURE',
  permission: 'users.edit',
  reads: ['picture'],
  writes: ['picture'],
  refusals: [],
  differences: ({ targets, input: { etag } }) => sql`
    select t.ordinal, t.user_id, 'picture'::text as field, to_jsonb(p.etag) as before, to_jsonb(${etag}::text) as after
    from ${targets} t left join pictures p on p.user_id = t.user_id
    where p.etag is distinct from ${etag}::text`,
});
