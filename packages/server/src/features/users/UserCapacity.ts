import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How many contacts of a channel a user takes at once. */
@Entity({ tableName: 'user_capacities' })
export class UserCapacity {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  channel!: string;

  @Property({ type: 'smallint' })
  count!: number;
}
