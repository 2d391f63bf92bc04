import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Lets a tool act in one site. Global: read before a site is known. */
@Entity({ tableName: 'api_tokens' })
export class ApiToken {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'array', defaultRaw: "'{}'" })
  scopes!: string[];

  @Property({ type: 'array' })
  permissions!: string[];

  @Property({ type: 'uuid' })
  createdBy!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  lastUsedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  revokedAt!: Date | null;
}
