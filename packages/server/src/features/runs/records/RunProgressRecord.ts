import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How far a run is; beside the transaction that applies it. */
@Entity({ tableName: 'run_progress' })
export class RunProgressRecord {
  @PrimaryKey({ type: 'uuid' })
  runId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'integer', defaultRaw: '0' })
  done!: number;

  @Property({ type: 'integer', defaultRaw: '0' })
  total!: number;

  @Property({ type: 'datetime', nullable: true })
  cancelRequestedAt!: Date | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  updatedAt!: Date;
}
