import type { Sql } from '../../platform/database/sql.ts';
import { sql } from '../../platform/database/sql.ts';
import { queueMessages } from '../mail/queueMessages.ts';
import { waysIn } from '../roles/holdsAboveActor.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import type { FieldName } from '../runs/fields.ts';
import { RunRefused } from '../runs/runProblems.ts';
import { seatRefusals } from '../runs/seatRefusals.ts';
import { administratorsGone } from './apply/administratorsGone.ts';
import { assertWithinScope } from './apply/assertWithinScope.ts';
import { keepRefusals } from './apply/keepRefusals.ts';
import { keysTakenMeanwhile } from './apply/keysTakenMeanwhile.ts';
import { lockGiven } from './apply/lockGiven.ts';
import { movedWhileLoggedOn } from './apply/movedWhileLoggedOn.ts';
import { newReferencesGone } from './apply/newReferencesGone.ts';
import { rolesNotAllowed } from './apply/rolesNotAllowed.ts';
import { supervisorsGone } from './apply/supervisorsGone.ts';
import { waysInNotAllowed } from './apply/waysInNotAllowed.ts';
import type { ColumnKey } from './columns.ts';
import type { ImportFormat } from './ImportFormat.ts';
import { createMissing, removeUnused } from './missing/createMissing.ts';
import { madeRecords } from './missing/madeRecords.ts';
import { lackingRights } from './plan/judgeRights.ts';
import { planRows } from './plan/planRows.ts';
import type { StoredOptions } from './StoredOptions.ts';

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
  'features',
  'capacities',
];

export interface ImportInput {
  fileName: string;
  format: `${ImportFormat}`;
  /** What the columns of the file are read as. */
  columns: ColumnKey[];
  options: StoredOptions;
}

/** An import is a run whose differences come from a file: planned by its own checks, applied like any other. */
export const importAction = bulkAction<ImportInput>({
  kind: 'IMPORT',
  permission: 'imports.run',
  reads: written,
  writes: [...written, 'activation'],
  refusals: [],
  plan: planRows,
  validate: async (_em, actor, { columns, options }) => {
    if (lackingRights(actor, columns, options).length > 0) throw new RunRefused('FORBIDDEN');
    return [];
  },
  begins: async (em, actor, runId, input) => {
    await assertWithinScope(em, actor, runId, input);
    await createMissing(em, runId);
    await lockGiven(em, runId);
  },
  abandoned: removeUnused,
  made: madeRecords,
  differences: () => nothing,
  refuse: ({ actor, run, fields, targets, input: { columns } }) => [
    keysTakenMeanwhile(run, targets),
    ...(has(fields, ['existence', 'roles']) ? [rolesNotAllowed(actor, run.id, targets)] : []),
    ...(has(fields, waysIn) ? [waysInNotAllowed(actor, run.id, targets)] : []),
    ...(has(fields, ['roles', 'userGroupId']) ? [administratorsGone(actor, run.id, targets)] : []),
    ...(has(fields, ['existence']) ? [newReferencesGone(run.id, targets)] : []),
    ...(has(fields, ['userGroupId']) ? [movedWhileLoggedOn(run.id, targets)] : []),
    // Whoever gets no seat is refused in any case, but here they are before those whom they were to supervise.
    ...(columns.includes('supervisor')
      ? [seatRefusals(actor.siteId, run.id), supervisorsGone(run.id, targets)]
      : []),
  ],
  applied: async (em, runId, { options }) => {
    await removeUnused(em, runId);
    await keepRefusals(em, runId);
    if (options.activation === 'NOW') await queueMessages(em, runId, 'activation', 'activation');
  },
});

function has(fields: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((field) => fields.includes(field));
}

const nothing: Sql = sql`
  select 0 as ordinal, null::uuid as user_id, ''::text as field, null::jsonb as before, null::jsonb as after where false`;
