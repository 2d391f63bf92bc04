import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The profile picture of a user. */
@Entity({ tableName: 'pictures' })
export class Picture {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  etag!: string;

  @Property({ type: 'blob' })
  content!: Buffer;

  @Property({ type: 'blob' })
  thumbnail!: Buffer;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  updatedAt!: Date;
}
