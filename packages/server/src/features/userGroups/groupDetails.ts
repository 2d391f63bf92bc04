import DataLoader from 'dataloader';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from '../roles/Context.ts';

interface GroupDetails {
  id: string;
  isDefault: boolean;
  resourceFilter: unknown;
}

const loaders = new WeakMap<Context, DataLoader<string, GroupDetails | undefined>>();

/** What few ask of a user group, wherever it was found: many in one statement. */
export function groupDetails(context: Context, id: string): Promise<GroupDetails | undefined> {
  const loader = loaders.get(context) ?? new DataLoader((ids: readonly string[]) => load(context, ids));
  loaders.set(context, loader);
  // A mutation may change it within the request.
  return loader.clear(id).load(id);
}

async function load({ actor, inSite }: Context, ids: readonly string[]) {
  const found = await inSite((em) =>
    rows<GroupDetails>(
      em,
      sql`select g.id, g.id = s.default_user_group_id as "isDefault", g.resource_filter as "resourceFilter"
          from user_groups g join sites s on s.id = g.site_id
          where g.site_id = ${actor.siteId} and g.id = any(${[...ids]}::uuid[])`,
    ),
  );
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id));
}
