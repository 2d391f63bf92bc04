import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ViewState } from './SavedView.ts';

/** How the grid of users was set up, as somebody saved it. */
@Entity({ tableName: 'saved_views' })
export class SavedViewRecord {
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
  state!: ViewState;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  updatedAt!: Date;
}
