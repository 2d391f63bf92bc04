import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A row of an imported file. */
@Entity({ tableName: 'import_rows' })
export class ImportRowRecord {
  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'integer' })
  rowNumber!: number;

  @Property({ type: 'array' })
  cells!: string[];

  @Property({ type: 'array', defaultRaw: "'{}'" })
  keys!: string[];

  @Property({ type: 'boolean', defaultRaw: 'false' })
  corrected!: boolean;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  dropped!: boolean;

  @Property({ type: 'text', nullable: true })
  outcome!: string | null;

  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  supervisorId!: string | null;

  @Property({ type: 'json', nullable: true })
  source!: unknown;
}
