import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A user whose change waits until they log off. */
@Entity({ tableName: 'run_waiting' })
export class RunWaiting {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  runId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  since!: Date;

  @Property({ type: 'datetime', defaultRaw: "(now() + '7 days'::interval)" })
  until!: Date;
}
