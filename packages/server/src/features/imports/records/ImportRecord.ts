import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The import that a run is about. */
@Entity({ tableName: 'imports' })
export class ImportRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  runId!: string;

  @Property({ type: 'text' })
  format!: string;

  @Property({ type: 'text' })
  fileName!: string;

  @Property({ type: 'array', columnType: 'uuid[]' })
  uploadIds!: string[];

  @Property({ type: 'json', defaultRaw: "'{}'" })
  reading!: unknown;

  @Property({ type: 'json' })
  options!: unknown;

  @Property({ type: 'array', defaultRaw: "'{}'" })
  header!: string[];

  @Property({ type: 'array', defaultRaw: "'{}'" })
  mapping!: string[];

  @Property({ type: 'json', defaultRaw: "'[]'" })
  sideFiles!: unknown;

  @Property({ type: 'text', nullable: true })
  source!: string | null;

  @Property({ type: 'json', defaultRaw: "'[]'" })
  leftOut!: unknown;

  @Property({ type: 'text', nullable: true })
  delimiter!: string | null;

  @Property({ type: 'text', nullable: true })
  encoding!: string | null;

  @Property({ type: 'text', nullable: true })
  sheet!: string | null;

  @Property({ type: 'integer', nullable: true })
  rowsTotal!: number | null;

  @Property({ type: 'integer', nullable: true })
  inserted!: number | null;

  @Property({ type: 'integer', nullable: true })
  updated!: number | null;

  @Property({ type: 'integer', nullable: true })
  unchanged!: number | null;

  @Property({ type: 'integer', nullable: true })
  duplicates!: number | null;

  @Property({ type: 'integer', nullable: true })
  invalid!: number | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
