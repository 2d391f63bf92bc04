import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A record of the structure that a run has deleted, as it was. */
@Entity({ tableName: 'run_removals' })
export class RunRemoval {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  runId!: string;

  @PrimaryKey({ type: 'integer' })
  ordinal!: number;

  @Property({ type: 'text' })
  tableName!: string;

  @Property({ type: 'uuid', nullable: true })
  recordId!: string | null;

  @Property({ type: 'json' })
  record!: unknown;
}
