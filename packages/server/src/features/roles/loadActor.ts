import type { EntityManager } from '@mikro-orm/postgresql';
import { rows, sql } from '../../platform/database/sql.ts';
import type { Actor } from './Actor.ts';
import type { EditableField } from './editableFields.ts';
import { narrowedFields } from './narrowedFields.ts';
import type { Permission, Scope } from './permissions.ts';
import type { ResourceFilter } from './ResourceFilter.ts';

export interface ActorRow {
  user_id: string;
  name: string;
  home_site_id: string;
  org_unit_id: string | null;
  language: string;
  /** The filter is the holder's, the same in all. */
  roles: {
    scope: Scope;
    permissions: Permission[];
    editableFields?: EditableField[] | null;
    resourceFilter?: ResourceFilter | null;
  }[];
}

/** Today's rights of a user in a site (U6); null where the account may not act there, or not any more. */
export async function loadActor(em: EntityManager, userId: string, siteId: string): Promise<Actor | null> {
  const [found] = await rows<ActorRow>(em, sql`select * from find_actor(${userId}, ${siteId})`);
  return found ? actorOf(found, siteId) : null;
}

export function actorOf(found: ActorRow, siteId: string): Actor {
  const granted = new Map<Permission, Set<Scope>>();
  for (const role of found.roles) {
    for (const permission of role.permissions) {
      granted.set(permission, (granted.get(permission) ?? new Set()).add(role.scope));
    }
  }
  const resourceFilter = found.roles[0]?.resourceFilter;
  return {
    userId: found.user_id,
    name: found.name,
    siteId,
    homeSiteId: found.home_site_id,
    orgUnitId: found.home_site_id === siteId ? found.org_unit_id : null,
    language: found.language,
    permissions: granted,
    ...(resourceFilter && { resourceFilter }),
    editableFields: narrowedFields(found.roles),
  };
}
