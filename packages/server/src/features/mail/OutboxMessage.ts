import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An e-mail or SMS to be sent, or sent. */
@Entity({ tableName: 'outbox' })
export class OutboxMessage {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid', nullable: true })
  runId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Property({ type: 'text' })
  channel!: string;

  @Property({ type: 'text' })
  address!: string;

  @Property({ type: 'text' })
  template!: string;

  @Property({ type: 'text' })
  language!: string;

  @Property({ type: 'json' })
  params!: unknown;

  @Property({ type: 'text', defaultRaw: "'PENDING'" })
  status!: string;

  @Property({ type: 'integer', defaultRaw: '0' })
  attempts!: number;

  @Property({ type: 'text', nullable: true })
  error!: string | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  sentAt!: Date | null;

  @Property({ type: 'smallint', defaultRaw: '0' })
  priority!: number;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  nextAttemptAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  claimedBy!: string | null;

  @Property({ type: 'datetime', nullable: true })
  claimedUntil!: Date | null;

  @Property({ type: 'text', nullable: true })
  shownText!: string | null;
}
