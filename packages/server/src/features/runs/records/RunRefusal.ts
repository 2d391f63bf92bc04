import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who is left as they are by a run, and why. */
@Entity({ tableName: 'run_refusals' })
export class RunRefusal {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  runId!: string;

  @PrimaryKey({ type: 'integer' })
  ordinal!: number;

  @Property({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text', nullable: true })
  field!: string | null;

  @Property({ type: 'json', nullable: true })
  detail!: unknown;
}
