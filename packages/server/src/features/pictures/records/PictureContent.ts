import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a picture looks like, for however many users have it or had it. */
@Entity({ tableName: 'picture_contents' })
export class PictureContent {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'text' })
  etag!: string;

  @Property({ type: 'blob' })
  content!: Buffer;

  @Property({ type: 'blob' })
  thumbnail!: Buffer;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  usedAt!: Date;
}
