import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How often an address has asked without a session in its minute. */
@Entity({ tableName: 'open_requests' })
export class OpenRequests {
  @PrimaryKey({ type: 'blob' })
  caller!: Buffer;

  @Property({ type: 'datetime' })
  endsAt!: Date;

  @Property({ type: 'integer' })
  count!: number;
}
