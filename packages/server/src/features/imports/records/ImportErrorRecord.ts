import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What is wrong with a row of an imported file. */
@Entity({ tableName: 'import_errors' })
export class ImportErrorRecord {
  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'integer' })
  rowNumber!: number;

  @Property({ type: 'text', nullable: true })
  columnKey!: string | null;

  @PrimaryKey({ type: 'text' })
  code!: string;

  @Property({ type: 'text', nullable: true })
  value!: string | null;

  @Property({ type: 'json', nullable: true })
  detail!: unknown;
}
