import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A group profile that is switched on for a user. */
@Entity({ tableName: 'user_profiles' })
export class UserProfile {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  profileId!: string;
}
