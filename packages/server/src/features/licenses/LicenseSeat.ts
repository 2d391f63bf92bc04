import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A seat taken; apart from the user, because it changes often. */
@Entity({ tableName: 'license_seats' })
export class LicenseSeat {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  license!: string;
}
