import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import type { DeletedRecord } from '../structure/structureDeletion.ts';
import { levelsOf, parentErrors, type Unit } from './tree.ts';

const path = ['reassignTo'];

/** Why a unit cannot become one with another: the tree would have a circle, a name twice, or agents above others (U5). */
export async function mergeErrors(
  em: EntityManager,
  { id, name, reassignTo }: DeletedRecord,
): Promise<UserError[]> {
  const units = await rows<Unit>(
    em,
    sql`select id, name, parent_id, path from org_units where id = any(${[id, reassignTo?.id ?? id]}::uuid[])`,
  );
  const unit = units.find((one) => one.id === id);
  const other = units.find((one) => one.id !== id);
  if (!unit || !other) return [];
  if (other.path.includes(id)) {
    const message = `"${other.name}" is below "${name}", so "${name}" cannot become one with it. Move it out first.`;
    return [userError('INVALID', message, path)];
  }
  const { agents, below, others, clash } = await row<Counts>(
    em,
    sql`select (select count(*)::int from users where org_unit_id = ${id} and user_type = 'AGENT' and deleted_at is null) as agents,
          (select count(*)::int from org_units where parent_id = ${id}) as below,
          (select count(*)::int from org_units where parent_id = ${other.id} and id <> ${id}) as others,
          (select string_agg(a.name, ', ' order by a.name) from org_units a join org_units b on b.name_key = a.name_key
           where a.parent_id = ${id} and b.parent_id = ${other.id} and b.id <> ${id}) as clash`,
  );
  if (agents > 0 && others > 0) {
    const message = `${agents} agents sit in "${name}", and "${other.name}" has units below it, so they cannot sit there. Choose a unit without units below it.`;
    return [userError('NOT_A_LEAF', message, path)];
  }
  if (clash !== null) {
    const message = `Both "${name}" and "${other.name}" have units of these names below them: ${clash}. Rename or merge those first.`;
    return [userError('NAME_TAKEN', message, path)];
  }
  if (below === 0) return [];
  const errors = await parentErrors(em, other, (await levelsOf(em, unit)) - 1);
  return errors.map((error) => ({ ...error, path }));
}

interface Counts {
  agents: number;
  below: number;
  others: number;
  /** Names that stand below both. */
  clash: string | null;
}
