import { type Sql, sql } from '../../../platform/database/sql.ts';
import { queueMessages } from '../../mail/queueMessages.ts';
import { bulkAction } from '../../runs/BulkAction.ts';
import { asInputErrors } from './asInputErrors.ts';
import type { FormValues } from './FormValues.ts';
import { forgetValues } from './forgetValues.ts';
import { judgeNewUser } from './judgeNewUser.ts';

export interface CreateUserRun {
  userId: string;
  values: FormValues;
  activation: 'NOW' | 'LATER' | 'NEVER';
}

/** U1: one user who is created, by the same writers, log and undo as those of an import. */
export const createUserAction = bulkAction<CreateUserRun>({
  kind: 'CREATE_USER',
  permission: 'users.create',
  reads: ['existence'],
  writes: ['existence', 'activation'],
  refusals: [],
  holders: ({ userId }) => sql`select ${userId}::uuid as id`,
  // Under the locks of the run, so that what was free when the form was judged still is.
  validate: async (em, actor, input) => asInputErrors(await judgeNewUser(em, actor, input)),
  differences: ({ targets, input }) => sql.join(newUser(targets, input), sql` union all `),
  applied: async (em, runId, { activation }) => {
    if (activation === 'NOW') await queueMessages(em, runId, 'activation', 'activation');
    await forgetValues(em, runId);
  },
});

function newUser(targets: Sql, { values, activation }: CreateUserRun): Sql[] {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  const after = JSON.stringify(Object.fromEntries(given.map(([field, value]) => [field, held(value)])));
  const parts = [
    sql`select t.ordinal, t.user_id, 'existence'::text as field, null::jsonb as before, ${after}::jsonb as after from ${targets} t`,
  ];
  if (activation === 'NOW') {
    const channel = values.email ? 'EMAIL' : 'SMS';
    parts.push(
      sql`select t.ordinal, t.user_id, 'activation', null::jsonb, to_jsonb(${channel}::text) from ${targets} t`,
    );
  }
  return parts;
}

/** Of properties and capacities those that are inherited are not held. */
function held(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
