import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../platform/database/sql.ts';
import { RunRefused } from '../runs/runProblems.ts';
import type { Place } from '../structure/structureDeletion.ts';
import { lockTree, parentProblem, type Unit } from './tree.ts';

/** Of the units that have come below another one, in the removals of a run: not removed, only moved. */
const MOVED = 2000;

/** A unit leaves the units below it to the one that takes its place, and has them back when it comes back. */
export const placeInTree: Place = {
  lock: async (em) => {
    const { site } = await row<{ site: string }>(em, sql`select current_site()::text as site`);
    await lockTree(em, site);
  },
  leave: async (em, runId, { id, reassignTo }) => {
    if (!reassignTo) return;
    // Below themselves until it is gone: one of them may have its name, and it may stand where they go.
    await rows(
      em,
      sql`insert into run_removals (site_id, run_id, ordinal, table_name, record)
          select site_id, ${runId}, ${MOVED}, 'moved_units', jsonb_build_object('id', id, 'to', ${reassignTo.id}::text)
          from org_units where parent_id = ${id}`,
    );
    await rows(
      em,
      sql`update org_units o set parent_id = case when o.parent_id = ${id} then o.id else o.parent_id end,
            path = other.path || o.path[cardinality(unit.path) + 1:]
          from org_units unit, org_units other
          where unit.id = ${id} and other.id = ${reassignTo.id} and o.path @> array[${id}::uuid] and o.id <> ${id}`,
    );
  },
  left: async (em, { reassignTo }) => {
    if (!reassignTo) return;
    await rows(em, sql`update org_units set parent_id = ${reassignTo.id} where parent_id = id`);
  },
  judgeReturn: async (em, runId) => {
    const { parentId } = await removed(em, runId);
    if (!parentId) return;
    const [parent] = await rows<Unit>(
      em,
      sql`select id, name, parent_id, path from org_units where id = ${parentId} for update`,
    );
    if (!parent) throw RunRefused.said('REFERENCE_GONE', ['unitAboveGone']);
    const { levels } = await row<{ levels: number }>(
      em,
      sql`select coalesce(max(cardinality(o.path) - cardinality(moved.path)), -1) + 2 as levels
          from ${movedBy(runId)} moved join org_units o on o.path @> array[moved.id]`,
    );
    const problem = await parentProblem(em, parent, levels, runId);
    if (problem) throw RunRefused.said('REFUSED', problem.saying);
    // One of them may have its name where it comes back.
    await rows(
      em,
      sql`update org_units o set parent_id = o.id from ${movedBy(runId)} moved where o.id = moved.id`,
    );
  },
  resume: async (em, runId) => {
    const { id } = await removed(em, runId);
    await rows(
      em,
      sql`update org_units o set path = coalesce(parent.path, '{}') || o.id
          from org_units unit left join org_units parent on parent.id = unit.parent_id
          where unit.id = ${id} and o.id = unit.id`,
    );
    await rows(
      em,
      sql`update org_units o set parent_id = case when o.id = moved.id then unit.id else o.parent_id end,
            path = unit.path || o.path[cardinality(moved.path):]
          from ${movedBy(runId)} moved, org_units unit
          where unit.id = ${id} and o.path @> array[moved.id]`,
    );
  },
  judgeReturned: async (em, runId) => {
    const { parentId } = await removed(em, runId);
    const { agents } = await row<{ agents: number }>(
      em,
      sql`select count(*)::int as agents from users
          where org_unit_id = ${parentId}::uuid and user_type = 'AGENT' and deleted_at is null`,
    );
    if (agents > 0) throw RunRefused.said('REFUSED', ['agentsLeftAbove', agents]);
  },
};

async function removed(em: EntityManager, runId: string): Promise<{ id: string; parentId: string | null }> {
  return row(
    em,
    sql`select record ->> 'id' as id, record ->> 'parent_id' as "parentId" from run_removals
        where run_id = ${runId} and table_name = 'org_units'`,
  );
}

/** The units that the run has put below another one and that are there still, as they are. */
function movedBy(runId: string) {
  return sql`(select o.id, o.path from run_removals x
    join org_units o on o.id = (x.record ->> 'id')::uuid and o.parent_id in ((x.record ->> 'to')::uuid, o.id)
    where x.run_id = ${runId} and x.ordinal = ${MOVED})`;
}
