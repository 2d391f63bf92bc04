import type { EntityManager } from '@mikro-orm/postgresql';
import { row, rows, sql } from '../../../platform/database/sql.ts';
import type { Actor } from '../../roles/Actor.ts';
import { may } from '../../roles/Actor.ts';
import { visibleUsers } from '../../selections/visibleUsers.ts';
import { gapsBetween } from './gapsBetween.ts';
import type { UsedIds, UsedIdsArguments } from './UsedIds.ts';

const columns = { NUMERIC_ID: 'numeric_id', EXTENSION: 'extension', PBX_ID: 'pbx_id' };

/** Longer ones are no numbers that can be counted with. */
const MOST_DIGITS = 15;
/** Where a site has none yet. */
const FIRST = '1000';

/** U4: which numbers are taken and by whom, and which is the next free one. */
export async function listUsedIds(
  em: EntityManager,
  actor: Actor,
  { kind, from, first }: UsedIdsArguments,
): Promise<UsedIds> {
  const column = sql.ref(`u.${columns[kind]}`);
  const living = sql`u.site_id = ${actor.siteId} and u.deleted_at is null and ${column} is not null`;
  const digits = from?.replaceAll(/\D/g, '');
  const { start } = await row<{ start: string }>(
    em,
    sql`select coalesce(${digits || null}, (
          select min(${column}) from readable_users u where ${living}
          group by length(${column}) order by count(*) desc limit 1), ${FIRST}) as start`,
  );
  if (start.length > MOST_DIGITS) return { taken: [], free: [], nextFree: null };
  const visible = may(actor, 'users.read') ? visibleUsers(actor, 'users.read') : sql`false`;
  const found = await rows<{ value: string; holder: UsedIds['taken'][number]['holder'] }>(
    em,
    sql`select ${column} as value,
          case when ${visible} then jsonb_build_object('id', u.id, 'name', u.name, 'username', u.username) end as holder
        from readable_users u
        where ${living} and length(${column}) = ${start.length} and ${column} >= ${start}
        order by ${column} limit ${first + 1}`,
  );
  const taken = found.slice(0, first);
  const end = found.length > first ? (taken.at(-1)?.value ?? start) : '9'.repeat(start.length);
  const free = gapsBetween(
    start,
    end,
    taken.map(({ value }) => value),
  );
  return { taken, free, nextFree: free[0]?.first ?? (await nextFree(em, columns[kind], actor, end)) };
}

/** The first number after a taken one that nobody has: the end of the row of taken ones in which it stands. */
async function nextFree(
  em: EntityManager,
  column: string,
  { siteId }: Actor,
  after: string,
): Promise<string | null> {
  const number = sql.ref(`u.${column}`);
  const next = sql`lpad((${number}::bigint + 1)::text, ${after.length}, '0')`;
  const [found] = await rows<{ next: string }>(
    em,
    sql`select ${next} as next from readable_users u
        where u.site_id = ${siteId} and u.deleted_at is null and length(${number}) = ${after.length}
          and ${number} >= ${after} and ${number} < ${'9'.repeat(after.length)}
          and not exists (select from readable_users o where o.site_id = ${siteId} and o.deleted_at is null
            and ${sql.ref(`o.${column}`)} = ${next})
        order by ${number} limit 1`,
  );
  return found?.next ?? null;
}
