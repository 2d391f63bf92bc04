import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Binds a key to the run that it started. */
@Entity({ tableName: 'idempotency_keys' })
export class IdempotencyKey {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  actorId!: string;

  @PrimaryKey({ type: 'text' })
  mutation!: string;

  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'blob' })
  inputHash!: Buffer;

  @Property({ type: 'uuid', nullable: true })
  runId!: string | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
