import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Filters, sort and columns of the grid, as an administrator saved them. */
@Entity({ tableName: 'saved_views' })
export class SavedView {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  shared!: boolean;

  @Property({ type: 'json' })
  state!: unknown;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
