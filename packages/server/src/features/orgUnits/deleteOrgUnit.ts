import { row, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { deletionOfReference } from '../structure/deletionOfReference.ts';

/** G1: only when empty. Deleted users who sat there have none afterwards, should they come back. */
export const deleteOrgUnit = deletionOfReference({
  kind: 'DELETE_ORG_UNIT',
  word: 'org unit',
  field: 'orgUnitId',
  undoable: false,
  keeps: async (em, { id, name }): Promise<UserError[]> => {
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
  },
});
