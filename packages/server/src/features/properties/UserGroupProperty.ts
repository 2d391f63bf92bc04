import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The value of a property for a user group. */
@Entity({ tableName: 'user_group_properties' })
export class UserGroupProperty {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userGroupId!: string;

  @PrimaryKey({ type: 'text' })
  propertyKey!: string;

  @Property({ type: 'json' })
  value!: unknown;
}
