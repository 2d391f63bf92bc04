import type { EntityManager } from '@mikro-orm/postgresql';
import { inSite } from '../../platform/database/inSite.ts';
import { rows, sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import { logSiteEvent } from '../events/logSiteEvent.ts';
import type { Actor } from '../roles/Actor.ts';
import { assertManages } from '../structure/managing.ts';
import { judgeValue } from './judgeValue.ts';

/** Sets the value of a property for the whole site, or takes it away. */
export function setSiteProperty(
  em: EntityManager,
  actor: Actor,
  { key, value = null }: { key: string; value?: unknown },
): Promise<{ userErrors: UserError[] }> {
  assertManages(actor);
  return inSite(em, actor.siteId, async (tx) => {
    const { userErrors } = await judgeValue(tx, actor.siteId, key, value);
    if (userErrors.length > 0) return { userErrors };
    const [was] = await rows<{ value: unknown }>(
      tx,
      sql`select value from site_properties where site_id = ${actor.siteId} and property_key = ${key} for update`,
    );
    const subject = { type: 'PROPERTY', name: key } as const;
    await logSiteEvent(tx, actor, 'setSiteProperty', subject, { value: was?.value }, { value });
    await rows(
      tx,
      value === null
        ? sql`delete from site_properties where site_id = ${actor.siteId} and property_key = ${key}`
        : sql`insert into site_properties (site_id, property_key, value)
              values (${actor.siteId}, ${key}, ${JSON.stringify(value)}::jsonb)
              on conflict (site_id, property_key) do update set value = excluded.value`,
    );
    return { userErrors };
  });
}
