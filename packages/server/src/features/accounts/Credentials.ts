import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What proves who somebody is, and how often that failed. */
@Entity({ tableName: 'credentials' })
export class Credentials {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Property({ type: 'text', nullable: true })
  totpSecret!: string | null;

  /** Shown and not confirmed yet. */
  @Property({ type: 'text', nullable: true })
  totpPending!: string | null;

  @Property({ type: 'bigint', nullable: true })
  totpLastStep!: string | null;

  @Property({ type: 'array', nullable: true })
  recoveryCodes!: string[] | null;

  @Property({ type: 'integer', defaultRaw: '0' })
  failures!: number;

  @Property({ type: 'datetime', nullable: true })
  lastFailureAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  lockReason!: string | null;

  @Property({ type: 'text', nullable: true })
  lockedFrom!: string | null;

  @Property({ type: 'datetime', nullable: true })
  lastSignedInAt!: Date | null;
}
