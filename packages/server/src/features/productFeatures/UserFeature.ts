import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A feature that a user may use. */
@Entity({ tableName: 'user_features' })
export class UserFeature {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  featureId!: string;
}
