import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A resource filter set on the user itself. */
@Entity({ tableName: 'user_resource_filters' })
export class UserResourceFilter {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'json' })
  filter!: unknown;
}
