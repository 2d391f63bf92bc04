import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A site with its settings. */
@Entity({ tableName: 'sites' })
export class SiteRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', defaultRaw: "'UTC'" })
  timeZone!: string;

  @Property({ type: 'array', defaultRaw: "'{en}'" })
  languages!: string[];

  @Property({ type: 'text', defaultRaw: "'en'" })
  defaultLanguage!: string;

  @Property({ type: 'uuid', nullable: true })
  defaultUserGroupId!: string | null;

  @Property({ type: 'array', defaultRaw: "'{}'" })
  mailDomains!: string[];

  @Property({ type: 'integer', defaultRaw: '300' })
  guardCount!: number;

  @Property({ type: 'integer', defaultRaw: '20' })
  guardPercent!: number;

  @Property({ type: 'boolean', defaultRaw: 'false' })
  secondApproval!: boolean;

  @Property({ type: 'integer', defaultRaw: '5' })
  lockWaitAfter!: number;

  @Property({ type: 'integer', defaultRaw: '10' })
  lockAfter!: number;

  @Property({ type: 'integer', defaultRaw: '720' })
  sessionIdleMinutes!: number;

  @Property({ type: 'integer', defaultRaw: '168' })
  sessionHours!: number;

  @Property({ type: 'integer', defaultRaw: '1' })
  settingsVersion!: number;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  closedAt!: Date | null;
}
