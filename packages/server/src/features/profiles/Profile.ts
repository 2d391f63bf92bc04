import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Skills and levels to log on to the queue with; of a user group or of one user. */
@Entity({ tableName: 'profiles' })
export class Profile {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', generated: '(lower(name)) stored' })
  nameKey!: string;

  @Property({ type: 'uuid', nullable: true })
  userGroupId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  isDefault!: boolean;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
