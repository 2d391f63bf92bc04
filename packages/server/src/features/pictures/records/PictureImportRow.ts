import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A file of a zip of pictures. */
@Entity({ tableName: 'picture_import_rows' })
export class PictureImportRow {
  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'integer' })
  ordinal!: number;

  @Property({ type: 'text' })
  path!: string;

  @Property({ type: 'text' })
  outcome!: string;

  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Property({ type: 'text', nullable: true })
  detail!: string | null;

  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Property({ type: 'text', nullable: true })
  etag!: string | null;
}
