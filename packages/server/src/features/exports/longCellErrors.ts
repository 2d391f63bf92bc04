import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, type Sql, sql } from '../../platform/database/sql.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { LONGEST_CELL } from '../../platform/spreadsheets/writing/CellTooLong.ts';
import { cellLength } from '../../platform/spreadsheets/writing/cellLength.ts';
import type { Actor } from '../roles/Actor.ts';
import { type ExportedKey, exportedColumn } from './columns.ts';
import { MANY } from './reading/exportedUsers.ts';

/** A column that holds any number of names: what links users to them, and where the names are. */
interface List {
  links: string;
  id: string;
  names: string;
  level?: Sql;
}

const lists: Partial<Record<ExportedKey, List>> = {
  roles: { links: 'user_roles', id: 'role_id', names: 'roles' },
  teams: { links: 'user_teams', id: 'team_id', names: 'teams' },
  skills: { links: 'user_skills', id: 'skill_id', names: 'skills', level: sql`length(':' || m.level)` },
  agentGroups: { links: 'user_agent_groups', id: 'agent_group_id', names: 'agent_groups' },
  businessUnits: { links: 'user_business_units', id: 'business_unit_id', names: 'business_units' },
  features: { links: 'user_features', id: 'feature_id', names: 'features' },
};
const LONGEST_NAME = 100;
/** Whoever has fewer of them has a shorter cell, whatever their names are. */
const FEWEST = Math.floor(LONGEST_CELL / (2 * LONGEST_NAME + 5));

/** With what stands before and between. */
const inCell = sql`${cellLength(sql`n.name`)} + 1 + (n.name ~ '^[-=+@'']')::int`;

/**
 * A cell of a workbook may not be longer than 32,767 characters, and a list that is cut off would be imported as
 * another one. Nothing is looked up in a site that has not enough names for it.
 */
export async function longCellErrors(
  em: EntityManager,
  { siteId }: Actor,
  columns: readonly ExportedKey[],
  /** Over `u`, a row of readable_users. */
  selected: Sql,
  /** How many of them there are. */
  count: number,
): Promise<UserError[]> {
  const candidates = columns.flatMap((key) => (lists[key] ? [{ key, ...lists[key] }] : []));
  if (candidates.length === 0) return [];
  const enough = candidates.map(
    ({ key, names }) => sql`select ${key}::text as key from ${sql.table(names)} where site_id = ${siteId}
      having sum(octet_length(name) + 5) > ${LONGEST_CELL}`,
  );
  const possible = await rows<{ key: ExportedKey }>(em, sql.join(enough, sql` union all `) as typeof inCell);
  const longest = candidates.filter((one) => possible.some(({ key }) => key === one.key));
  if (longest.length === 0) return [];
  const lengths = count < MANY ? lengthsOfFew(selected) : lengthsOfMany(siteId, selected);
  const found = await rows<{ key: ExportedKey; name: string; length: string }>(
    em,
    sql`${sql.join(
      longest.map(
        (list) => sql`(select ${list.key}::text as key, name, length from (${lengths(list)}) held
          where length > ${LONGEST_CELL} order by length desc limit 1)`,
      ),
      sql` union all `,
    )}`,
  );
  return found.map(({ key, name, length }) => {
    const { label } = exportedColumn(key);
    const message = `The cell ${label} of “${name}” would have ${Number(length).toLocaleString('en')} characters; a workbook holds ${LONGEST_CELL.toLocaleString('en')}. Export as CSV, or without the column ${label}.`;
    return userError('INVALID', message, ['format']);
  });
}

/** The links are looked up one user after the other. */
function lengthsOfFew(selected: Sql): (list: List) => Sql {
  return ({ links, id, names, level }) => sql`
    select u.name, held.length from (
      select u.id, u.name from readable_users u where ${selected}
        and (select count(*) from ${sql.table(links)} m where m.user_id = u.id) >= ${FEWEST} offset 0) u
    cross join lateral (
      select sum(${inCell} + ${level ?? sql`0`}) as length
      from ${sql.table(links)} m join ${sql.table(names)} n on n.id = m.${sql.ref(id)}
      where m.user_id = u.id) held`;
}

/** The links of the site are read from end to end. */
function lengthsOfMany(siteId: string, selected: Sql): (list: List) => Sql {
  return ({ links, id, names, level }) => sql`
    select u.name, held.length from (
      select m.user_id, sum(${inCell} + ${level ?? sql`0`}) as length
      from ${sql.table(links)} m join ${sql.table(names)} n on n.id = m.${sql.ref(id)}
      where m.site_id = ${siteId} and m.user_id in (
        select user_id from ${sql.table(links)} where site_id = ${siteId}
        group by user_id having count(*) >= ${FEWEST})
      group by m.user_id) held
    join readable_users u on u.id = held.user_id
    where ${selected}`;
}
