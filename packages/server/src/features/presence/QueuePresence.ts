import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A user who is logged on to the queue. */
@Entity({ tableName: 'queue_presence' })
export class QueuePresence {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  loggedOnAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  profileId!: string | null;

  @Property({ type: 'datetime', nullable: true })
  contactSince!: Date | null;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  logOffAfterContact!: boolean;
}
