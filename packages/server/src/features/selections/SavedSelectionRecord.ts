import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A pasted list of users, kept for 7 days. */
@Entity({ tableName: 'saved_selections' })
export class SavedSelectionRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'array', columnType: 'uuid[]' })
  userIds!: string[];

  @Property({ type: 'array' })
  unknownKeys!: string[];

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
