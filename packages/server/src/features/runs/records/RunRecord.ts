import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One execution of a bulk action or an import. */
@Entity({ tableName: 'runs' })
export class RunRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'smallint', defaultRaw: '1' })
  shape!: number;

  @Property({ type: 'text' })
  status!: string;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'text' })
  actorName!: string;

  @Property({ type: 'uuid', nullable: true })
  actorTokenId!: string | null;

  @Property({ type: 'text' })
  mutation!: string;

  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Property({ type: 'json' })
  selection!: unknown;

  @Property({ type: 'json' })
  input!: unknown;

  @Property({ type: 'text', defaultRaw: "'SKIP'" })
  onRefusal!: string;

  @Property({ type: 'integer', nullable: true })
  selected!: number | null;

  @Property({ type: 'integer', nullable: true })
  changed!: number | null;

  @Property({ type: 'integer', nullable: true })
  unchanged!: number | null;

  @Property({ type: 'integer', nullable: true })
  refused!: number | null;

  @Property({ type: 'unknown', columnType: 'pg_snapshot', nullable: true })
  snapshot!: string | null;

  @Property({ type: 'bigint', nullable: true })
  clusterId!: bigint | null;

  @Property({ type: 'uuid', nullable: true })
  undoOf!: string | null;

  @Property({ type: 'uuid', nullable: true })
  undoneBy!: string | null;

  @Property({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Property({ type: 'datetime', nullable: true })
  scheduledAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  revertAt!: Date | null;

  @Property({ type: 'array', nullable: true })
  recursOn!: string[] | null;

  @Property({ type: 'datetime', nullable: true })
  recursUntil!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  revertedAt!: Date | null;

  @Property({ type: 'text', defaultRaw: "'SKIP'" })
  onLoggedOn!: string;

  @Property({ type: 'integer', nullable: true })
  confirmedCount!: number | null;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  approvalRequired!: boolean;

  @Property({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  @Property({ type: 'text', nullable: true })
  approvedByName!: string | null;

  @Property({ type: 'datetime', nullable: true })
  approvedAt!: Date | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  plannedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  startedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  appliedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  endedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  expiresAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Property({ type: 'text', nullable: true })
  errorMessage!: string | null;

  @Property({ type: 'json', nullable: true })
  errorSaying!: unknown;

  @Property({ type: 'array', nullable: true })
  fields!: string[] | null;
}
