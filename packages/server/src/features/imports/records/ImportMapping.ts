import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** How a header was mapped the last time. */
@Entity({ tableName: 'import_mappings' })
export class ImportMapping {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'blob' })
  headerHash!: Buffer;

  @Property({ type: 'array' })
  mapping!: string[];

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  updatedAt!: Date;
}
