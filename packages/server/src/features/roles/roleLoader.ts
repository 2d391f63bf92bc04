import DataLoader from 'dataloader';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Context } from './Context.ts';
import type { EditableField } from './editableFields.ts';
import type { Permission, Scope } from './permissions.ts';

/** What a role allows. */
export interface RoleRights {
  scope: Scope;
  permissions: Permission[];
  editableFields: EditableField[] | null;
}

const loaders = new WeakMap<Context, DataLoader<string, RoleRights>>();

/** What roles of the site allow, by their ids; many in one statement. */
export function roleLoader(context: Context): DataLoader<string, RoleRights> {
  const known = loaders.get(context);
  if (known) return known;
  const loader = new DataLoader<string, RoleRights>((ids) => load(context, ids));
  loaders.set(context, loader);
  return loader;
}

async function load({ inSite, actor }: Context, ids: readonly string[]): Promise<(RoleRights | Error)[]> {
  const found = await inSite((em) =>
    rows<RoleRights & { id: string }>(
      em,
      sql`select id, scope, permissions, editable_fields as "editableFields" from roles
          where site_id = ${actor.siteId} and id = any(${[...ids]}::uuid[])`,
    ),
  );
  const byId = new Map(found.map((role) => [role.id, role]));
  return ids.map((id) => byId.get(id) ?? new Error(`The role ${id} has just been deleted.`));
}
