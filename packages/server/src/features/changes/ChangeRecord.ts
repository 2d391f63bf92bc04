import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A row of the change log: append-only, partitioned by month. */
@Entity({ tableName: 'changes' })
export class ChangeRecord {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  id!: bigint;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  runId!: string;

  /** Null where the site itself was changed. */
  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Property({ type: 'text' })
  field!: string;

  @Property({ type: 'json', nullable: true })
  before!: unknown;

  @Property({ type: 'json', nullable: true })
  after!: unknown;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  at!: Date;

  @Property({ type: 'bigint', defaultRaw: '((pg_current_xact_id())::text)' })
  xid!: bigint;
}
