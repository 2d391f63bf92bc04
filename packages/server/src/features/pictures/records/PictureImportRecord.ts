import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The zip of pictures that a run is about. */
@Entity({ tableName: 'picture_imports' })
export class PictureImportRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  runId!: string;

  @Property({ type: 'uuid' })
  uploadId!: string;

  @Property({ type: 'text' })
  fileName!: string;

  @Property({ type: 'text' })
  matchBy!: string;

  @Property({ type: 'integer', nullable: true })
  pictures!: number | null;

  @Property({ type: 'integer', nullable: true })
  inserted!: number | null;

  @Property({ type: 'integer', nullable: true })
  replaced!: number | null;

  @Property({ type: 'integer', nullable: true })
  unchanged!: number | null;

  @Property({ type: 'integer', nullable: true })
  invalid!: number | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
