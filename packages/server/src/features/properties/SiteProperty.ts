import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The value of a property for a site. */
@Entity({ tableName: 'site_properties' })
export class SiteProperty {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'text' })
  propertyKey!: string;

  @Property({ type: 'json' })
  value!: unknown;
}
