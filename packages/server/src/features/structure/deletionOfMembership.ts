import { sql } from '../../platform/database/sql.ts';
import { membershipDifferences, membershipInstead } from '../runs/differences/membershipDifferences.ts';
import { fields } from '../runs/fields.ts';
import { type Deletable, type Deletion, structureDeletion } from './structureDeletion.ts';

type SetField = 'teams' | 'agentGroups' | 'businessUnits' | 'features' | 'profiles';

/** Deletes what users have in a set, teams say. */
export function deletionOfMembership(
  of: Pick<Deletable, 'kind' | 'word' | 'parts' | 'holds'> & { field: SetField },
): Deletion {
  const { kind, word, field, holds, parts = [] } = of;
  const { table, column, names } = fields[field];
  return structureDeletion({
    kind,
    word,
    parts,
    ...(holds && { holds }),
    table: names,
    fields: [field],
    holders: (id) => sql`select user_id from ${sql.table(table)} where ${sql.ref(column)} = ${id}::uuid`,
    reassigns: field !== 'profiles',
    differences: (targets, id, reassignTo) =>
      reassignTo
        ? membershipInstead(targets, field, id, reassignTo)
        : membershipDifferences(targets, field, [id], 'REMOVE'),
  });
}
