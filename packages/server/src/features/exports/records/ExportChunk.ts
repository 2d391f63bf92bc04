import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A piece of the file of an export. */
@Entity({ tableName: 'export_chunks' })
export class ExportChunk {
  @PrimaryKey({ type: 'uuid' })
  exportId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'integer' })
  ordinal!: number;

  @Property({ type: 'blob' })
  content!: Buffer;
}
