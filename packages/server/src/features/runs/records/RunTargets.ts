import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The users of a plan, frozen in the order of the selection. */
@Entity({ tableName: 'run_targets' })
export class RunTargets {
  @PrimaryKey({ type: 'uuid' })
  runId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'array', columnType: 'uuid[]' })
  userIds!: string[];
}
