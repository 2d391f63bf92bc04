import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Which picture a user has. */
@Entity({ tableName: 'pictures' })
export class Picture {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  etag!: string;
}
