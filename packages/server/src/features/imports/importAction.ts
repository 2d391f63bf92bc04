import type { Sql } from '../../platform/database/sql.ts';
import { sql } from '../../platform/database/sql.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import type { FieldName } from '../runs/fields.ts';
import { seatRefusals } from '../runs/seatRefusals.ts';
import { keepRefusals } from './apply/keepRefusals.ts';
import { keysTakenMeanwhile } from './apply/keysTakenMeanwhile.ts';
import { movedWhileLoggedOn } from './apply/movedWhileLoggedOn.ts';
import { newReferencesGone } from './apply/newReferencesGone.ts';
import { rolesNotAllowed } from './apply/rolesNotAllowed.ts';
import { supervisorsGone } from './apply/supervisorsGone.ts';
import { planRows } from './plan/planRows.ts';

const written: readonly FieldName[] = [
  'existence',
  'username',
  'firstName',
  'lastName',
  'email',
  'mobile',
  'agentId',
  'extension',
  'pbxId',
  'numericId',
  'crmName',
  'chatGreetingName',
  'userType',
  'language',
  'userGroupId',
  'orgUnitId',
  'supervisorId',
  'dataCenterId',
  'license',
  'roles',
  'teams',
  'agentGroups',
  'businessUnits',
  'profiles',
  'skills',
];

/** An import is a run whose differences come from a file: planned by its own checks, applied like any other. */
export const importAction = bulkAction<unknown>({
  kind: 'IMPORT',
  permission: 'imports.run',
  reads: written,
  writes: written,
  refusals: [],
  plan: planRows,
  differences: () => nothing,
  refuse: ({ actor, runId, targets }) => [
    keysTakenMeanwhile(actor.siteId, runId, targets),
    rolesNotAllowed(actor, runId, targets),
    newReferencesGone(runId, targets),
    movedWhileLoggedOn(runId, targets),
    seatRefusals(actor.siteId, runId),
    supervisorsGone(runId, targets),
  ],
  applied: keepRefusals,
});

const nothing: Sql = sql`
  select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before, null::jsonb as after where false`;
