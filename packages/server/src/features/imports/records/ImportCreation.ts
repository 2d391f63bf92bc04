import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A team or skill that an import creates because a row names it. */
@Entity({ tableName: 'import_creations' })
export class ImportCreation {
  @PrimaryKey({ type: 'uuid' })
  importId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'text' })
  name!: string;

  @PrimaryKey({ type: 'text', generated: '(lower(name)) stored' })
  nameKey!: string;

  @Property({ type: 'integer', defaultRaw: '0' })
  rows!: number;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  created!: boolean;
}
