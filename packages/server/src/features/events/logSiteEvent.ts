import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';

/** Who does it: an actor, by what of them is kept. */
interface Who {
  siteId: string;
  userId: string;
  name: string;
  tokenId?: string;
}

/** What of the site is changed, by the name that it has then, and by its id where it has a history of its own. */
interface Subject {
  type:
    | 'SETTINGS'
    | 'ROLE'
    | 'LICENSE_POOL'
    | 'TOKEN'
    | 'TEAM'
    | 'SKILL'
    | 'AGENT_GROUP'
    | 'BUSINESS_UNIT'
    | 'FEATURE'
    | 'USER_GROUP'
    | 'PROFILE'
    | 'ORG_UNIT'
    | 'DATA_CENTER'
    | 'PROPERTY'
    | 'SITE_GRANT'
    | 'MESSAGE_TEMPLATE'
    | 'EXPORT';
  name: string;
  id?: string;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * C1: what changes the site and no account goes into the change log too, as a run whose rows name no user. Values
 * that are the same before and after leave nothing.
 */
export async function logSiteEvent(
  em: EntityManager,
  who: Who,
  mutation: string,
  subject: Subject,
  before: Values,
  after: Values,
): Promise<void> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
  if (changed.length === 0) return;
  await rows(
    em,
    sql`with run as (
          insert into runs (site_id, kind, status, actor_id, actor_name, actor_token_id, mutation, selection, input,
            selected, changed, unchanged, refused, fields, started_at, applied_at, ended_at)
          values (${who.siteId}, 'CHANGE_SITE', 'APPLIED', ${who.userId}, ${who.name}, ${who.tokenId ?? null}, ${mutation},
            '{}', ${JSON.stringify({ subject })}::jsonb, 0, 0, 0, 0, ${changed.map(({ field }) => field)}::text[], now(), now(), now())
          returning id)
        insert into changes (site_id, run_id, field, before, after)
        select ${who.siteId}::uuid, run.id, c.field, nullif(c.before, 'null'), nullif(c.after, 'null')
        from run, jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(field text, before jsonb, after jsonb)`,
  );
}
