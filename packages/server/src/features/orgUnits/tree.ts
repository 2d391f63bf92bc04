import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { isUuid } from '../../platform/database/uuids.ts';
import { type UserError, userError } from '../../platform/graphql/UserError.ts';
import { type RunSaying, runWords } from '../runs/runSaying.ts';

/** So many units lie above each other at most. */
const MOST_LEVELS = 20;

/** One change of the tree of a site at a time, so that no path is made from one that is being moved. */
export async function lockTree(em: EntityManager, siteId: string): Promise<void> {
  await rows(em, sql`select pg_advisory_xact_lock(hashtext('org_units'), hashtext(${siteId}))`);
}

export interface Unit {
  id: string;
  name: string;
  parent_id: string | null;
  path: string[];
}

/** Waits for runs that are placing users in it, and keeps others from beginning to. */
export async function lockUnit(em: EntityManager, siteId: string, id: string): Promise<Unit | undefined> {
  if (!isUuid(id)) return undefined;
  const [unit] = await rows<Unit>(
    em,
    sql`select id, name, parent_id, path from org_units where id = ${id} and site_id = ${siteId} for update`,
  );
  return unit;
}

/** How many levels a unit takes with all below it. */
export async function levelsOf(em: EntityManager, { id, path }: Unit): Promise<number> {
  const { levels } = await row<{ levels: number }>(
    em,
    sql`select max(cardinality(path)) - ${path.length - 1}::int as levels from org_units where path @> array[${id}::uuid]`,
  );
  return levels;
}

interface ParentProblem {
  code: 'LIMIT_REACHED' | 'HOLDS_AGENTS';
  saying: RunSaying;
}

/**
 * Why nothing can be put below a unit: it lies too deep, or it is a leaf in which agents sit (U5), those left out whom
 * a run has brought there that is being undone.
 */
export async function parentProblem(
  em: EntityManager,
  { id, name, path }: Unit,
  levels: number,
  undone: string | null = null,
): Promise<ParentProblem | undefined> {
  if (path.length + levels > MOST_LEVELS) {
    return { code: 'LIMIT_REACHED', saying: ['tooManyLevels', MOST_LEVELS] };
  }
  const { agents } = await row<{ agents: number }>(
    em,
    sql`select count(*)::int as agents from users u
        where org_unit_id = ${id} and user_type = 'AGENT' and deleted_at is null
          and not exists (select from org_units below where below.parent_id = ${id})
          and not exists (select from changes c
            where c.run_id = ${undone}::uuid and c.user_id = u.id and c.field = 'orgUnitId')`,
  );
  return agents === 0 ? undefined : { code: 'HOLDS_AGENTS', saying: ['agentsInUnit', agents, name] };
}

export async function parentErrors(em: EntityManager, parent: Unit, levels: number): Promise<UserError[]> {
  const problem = await parentProblem(em, parent, levels);
  return problem ? [userError(problem.code, runWords(problem.saying, 'en'), ['parentId'])] : [];
}

export function unknownParent(id: string): UserError {
  const message = `There is no org unit with the id "${id}". It may have been deleted; look at the tree again.`;
  return userError('UNKNOWN_ID', message, ['parentId']);
}
