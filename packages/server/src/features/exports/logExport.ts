import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';

/** E1: what the run of an export is; it has been applied as soon as it is there, and changes nobody. */
export const logExport = bulkAction<object>({
  kind: 'EXPORT',
  permission: 'users.export',
  reads: [],
  writes: ['exported'],
  undoable: false,
  refusals: [],
  differences: () => sql`select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before,
    null::jsonb as after where false`,
});
