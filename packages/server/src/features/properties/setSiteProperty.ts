import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '../../platform/database/sql.ts';
import type { UserError } from '../../platform/graphql/UserError.ts';
import type { Actor } from '../roles/Actor.ts';
import { setValue } from './setValue.ts';

export function setSiteProperty(
  em: EntityManager,
  actor: Actor,
  { key, value }: { key: string; value?: unknown },
): Promise<{ userErrors: UserError[] }> {
  const write = (json: string | null) =>
    json === null
      ? sql`delete from site_properties where site_id = ${actor.siteId} and property_key = ${key}`
      : sql`insert into site_properties (site_id, property_key, value) values (${actor.siteId}, ${key}, ${json}::jsonb)
            on conflict (site_id, property_key) do update set value = excluded.value`;
  return setValue(em, actor, { key, value, write });
}
