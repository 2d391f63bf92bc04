import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A file that was uploaded, kept for 7 days. */
@Entity({ tableName: 'uploads' })
export class Upload {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  ownerId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'bigint', defaultRaw: '0' })
  bytes!: bigint;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  complete!: boolean;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  /** Whose picture it has been used for; null where it is from before that was kept. */
  @Property({ type: 'array', columnType: 'uuid[]', nullable: true })
  usedFor!: string[] | null;
}
