import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The value of a property for one user: its presence overrides what is inherited. */
@Entity({ tableName: 'user_properties' })
export class UserProperty {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  propertyKey!: string;

  @Property({ type: 'json' })
  value!: unknown;
}
