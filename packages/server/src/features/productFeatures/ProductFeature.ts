import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a user may use, such as recording. */
@Entity({ tableName: 'features' })
export class ProductFeature {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', generated: '(lower(name)) stored' })
  nameKey!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
