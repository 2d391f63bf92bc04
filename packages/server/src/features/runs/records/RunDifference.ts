import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a plan would change; of an applied run its change rows say it. */
@Entity({ tableName: 'run_differences' })
export class RunDifference {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  runId!: string;

  @PrimaryKey({ type: 'integer' })
  ordinal!: number;

  @Property({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'text' })
  field!: string;

  @Property({ type: 'json', nullable: true })
  before!: unknown;

  @Property({ type: 'json', nullable: true })
  after!: unknown;
}
