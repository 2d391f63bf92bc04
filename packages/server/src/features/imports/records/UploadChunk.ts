import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A piece of an uploaded file. */
@Entity({ tableName: 'upload_chunks' })
export class UploadChunk {
  @PrimaryKey({ type: 'uuid' })
  uploadId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'integer' })
  ordinal!: number;

  @Property({ type: 'blob' })
  content!: Buffer;
}
