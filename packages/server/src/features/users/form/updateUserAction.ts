import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../../platform/database/sql.ts';
import { bulkAction } from '../../runs/BulkAction.ts';
import { keyedDifferences } from '../../runs/differences/keyedDifferences.ts';
import { levelDifferences } from '../../runs/differences/levelDifferences.ts';
import { membershipDifferences } from '../../runs/differences/membershipDifferences.ts';
import { fields } from '../../runs/fields.ts';
import { columnDifferences } from '../columnDifferences.ts';
import { licenseDifferences } from '../licenseDifferences.ts';
import { asInputErrors } from './asInputErrors.ts';
import { type FormField, type FormValues, setFields } from './FormValues.ts';
import { forgetValues } from './forgetValues.ts';
import { judgeEdit } from './judgeEdit.ts';
import { neededFor } from './neededFor.ts';
import { personalDifferences } from './personalDifferences.ts';

export interface UpdateUserRun {
  userId: string;
  values: FormValues;
  editToken: string;
}

const columns = Object.entries(fields).flatMap(([name, field]) =>
  field.kind === 'column' && field.type !== 'timestamptz'
    ? [{ name: name as keyof typeof fields, ...field }]
    : [],
);
const written: readonly FormField[] = [
  ...columns.map(({ name }) => name as FormField),
  ...setFields,
  'skills',
  'license',
  'properties',
  'capacities',
  'personalProfiles',
];

/** U10: one user who is edited; what others have changed meanwhile is looked for under the lock of the user. */
export const updateUserAction = bulkAction<UpdateUserRun>({
  kind: 'UPDATE_USER',
  permission: 'users.edit',
  reads: written,
  writes: written,
  // Who is above whom is a question to the whole site, as the type is.
  touches: ({ values }) => [
    ...Object.keys(values),
    ...(values.supervisorId ? (['userType'] satisfies FormField[]) : []),
  ],
  needs: (changed) => [...new Set(changed.flatMap((field) => neededFor(field) ?? []))],
  refusals: [],
  validate: async (em, actor, input) => {
    await lockUser(em, input.userId);
    const { userErrors } = await judgeEdit(em, actor, input);
    return asInputErrors(userErrors);
  },
  differences: ({ targets, input }) => sql.join(edited(targets, input.values), sql` union all `),
  applied: (em, runId) => forgetValues(em, runId),
});

/** Runs write to users under this lock, so nobody changes the user between the judgement and the writing. */
async function lockUser(em: EntityManager, id: string): Promise<void> {
  await rows(em, sql`select id from users where id = ${id} for no key update`);
}

function edited(targets: Sql, values: FormValues): Sql[] {
  const parts: Sql[] = columns.flatMap(({ name, column, type }) => {
    const value = values[name as 'email'];
    return value === undefined ? [] : [columnDifferences(targets, name, column, type, value)];
  });
  for (const field of setFields) {
    const ids = values[field];
    if (ids) parts.push(membershipDifferences(targets, field, ids, 'REPLACE'));
  }
  if (values.skills) {
    const ids = Object.keys(values.skills);
    parts.push(levelDifferences(targets, { ids, levels: Object.values(values.skills), mode: 'REPLACE' }));
  }
  if (values.license !== undefined) parts.push(licenseDifferences(targets, values.license));
  for (const field of ['properties', 'capacities'] as const) {
    const given = Object.entries(values[field] ?? {}).map(([key, value]) => ({ key, value }));
    if (given.length > 0) parts.push(keyedDifferences(targets, field, given));
  }
  if (values.personalProfiles) parts.push(personalDifferences(targets, values.personalProfiles));
  return parts;
}
