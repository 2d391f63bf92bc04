import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Lets a user act in another site with a role given there. */
@Entity({ tableName: 'site_grants' })
export class SiteGrant {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  homeSiteId!: string;

  @Property({ type: 'uuid' })
  roleId!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
