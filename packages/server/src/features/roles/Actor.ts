import type { Language } from '../../platform/language/Language.ts';
import type { EditableField } from './editableFields.ts';
import type { Permission, Scope } from './permissions.ts';
import type { ResourceFilter } from './ResourceFilter.ts';

/** Who acts: in which site, with which permissions, each as far as its scopes reach. */
export interface Actor {
  userId: string;
  name: string;
  siteId: string;
  homeSiteId: string;
  /** Null where the actor's account sits in no org unit, or in another site. */
  orgUnitId: string | null;
  /** Of the account. */
  language: string;
  /** What the request wants its words in; absent: English. */
  reads?: Language;
  permissions: ReadonlyMap<Permission, ReadonlySet<Scope>>;
  /** Limits whom all permissions reach, on top of their scopes; absent: nobody is left out. */
  resourceFilter?: ResourceFilter;
  /** R3: the only details of users that they may edit; without it, all of them. */
  editableFields?: ReadonlySet<EditableField> | undefined;
  /** The API token that acts for the person who made it. */
  tokenId?: string;
  /** Read by a tool that may ask for long pages (the scope EXPORT of its token). */
  exports?: boolean;
}

export function may(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
