import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The provider by which the people of a site may sign in. */
@Entity({ tableName: 'single_sign_on' })
export class SingleSignOnRecord {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  enabled!: boolean;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  required!: boolean;

  @Property({ type: 'text' })
  issuer!: string;

  @Property({ type: 'text' })
  clientId!: string;

  @Property({ type: 'text' })
  clientSecret!: string;

  @Property({ type: 'text', defaultRaw: "'EMAIL'" })
  matchedBy!: string;

  @Property({ type: 'text' })
  label!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  updatedAt!: Date;
}
