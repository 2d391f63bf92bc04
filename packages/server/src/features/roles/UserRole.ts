import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A role of a user. */
@Entity({ tableName: 'user_roles' })
export class UserRole {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  roleId!: string;
}
