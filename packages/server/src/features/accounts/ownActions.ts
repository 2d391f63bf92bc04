import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';

/** C1: what people do to their own account is in the history of runs; nobody does it to many, or takes it back. */
const ownAction = (kind: string, writes: readonly string[]) =>
  bulkAction<unknown>({
    kind,
    permission: 'passwords.reset',
    reads: [],
    writes,
    undoable: false,
    refusals: [],
    differences: () => sql`
      select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before, null::jsonb as after where false`,
  });

export const ownActions = [
  ownAction('CHANGE_PASSWORD', ['password', 'activatedAt']),
  ownAction('CHANGE_SECOND_FACTOR', ['secondFactor', 'recoveryCodes']),
  ownAction('CHANGE_OWN_ACCOUNT', ['email', 'mobile', 'language', 'activatedAt']),
];
