import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';

/** C1: what a person does to the own password is in the history of runs; nobody does it to many, or takes it back. */
export const changePassword = bulkAction<unknown>({
  kind: 'CHANGE_PASSWORD',
  permission: 'passwords.reset',
  reads: [],
  writes: ['password', 'activatedAt'],
  undoable: false,
  refusals: [],
  differences: () => sql`
    select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before, null::jsonb as after where false`,
});
