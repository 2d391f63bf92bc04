import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A business unit of a user. */
@Entity({ tableName: 'user_business_units' })
export class UserBusinessUnit {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  businessUnitId!: string;
}
