import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A browser that is signed in. Global: read before a site is known. */
@Entity({ tableName: 'sessions' })
export class SessionRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  homeSiteId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'blob' })
  tokenHash!: Buffer;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  lastSeenAt!: Date;

  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  endedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'text', nullable: true })
  userAgent!: string | null;
}
