import type { EntityManager } from '@mikro-orm/postgresql';
import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { deletionOfReference } from '../structure/deletionOfReference.ts';
import type { DeletedRecord } from '../structure/structureDeletion.ts';
import { mergeErrors } from './mergeErrors.ts';
import { placeInTree } from './placeInTree.ts';

/**
 * G1: only when empty, or when another one takes its users and the units below it. Deleted users who sat there have
 * none afterwards, should they come back.
 */
export const deleteOrgUnit = deletionOfReference({
  kind: 'DELETE_ORG_UNIT',
  word: 'org unit',
  field: 'orgUnitId',
  place: placeInTree,
  keeps: (em, record) => (record.reassignTo ? mergeErrors(em, record) : fullErrors(em, record)),
});

async function fullErrors(em: EntityManager, { id, name }: DeletedRecord): Promise<UserError[]> {
  const { units, users } = await row<{ units: number; users: number }>(
    em,
    sql`select (select count(*)::int from org_units where parent_id = ${id}) as units,
          (select count(*)::int from users where org_unit_id = ${id} and deleted_at is null) as users`,
  );
  const errors: UserError[] = [];
  if (units > 0) {
    const message = `${units} org units are directly below "${name}". Move or delete them first.`;
    errors.push(userError('IN_USE', message, ['id']));
  }
  if (users > 0) {
    const message = `${users} users sit in "${name}". Give them another org unit first.`;
    errors.push(userError('IN_USE', message, ['id']));
  }
  return errors;
}
