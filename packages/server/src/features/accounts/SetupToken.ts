import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The link with which the first administrator is made. */
@Entity({ tableName: 'setup_tokens' })
export class SetupToken {
  @PrimaryKey({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
