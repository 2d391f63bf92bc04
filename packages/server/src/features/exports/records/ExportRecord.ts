import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An export as long as it can be fetched. */
@Entity({ tableName: 'exports' })
export class ExportRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  runId!: string;

  @Property({ type: 'text' })
  format!: string;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'integer' })
  rowsTotal!: number;

  @Property({ type: 'bigint', nullable: true })
  bytes!: bigint | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'text', nullable: true })
  reach!: string | null;

  @Property({ type: 'integer', defaultRaw: '0' })
  attempts!: number;

  @Property({ type: 'text', nullable: true })
  problem!: string | null;

  @Property({ type: 'datetime', nullable: true })
  begunAt!: Date | null;

  @Property({ type: 'datetime' })
  expiresAt!: Date;
}
