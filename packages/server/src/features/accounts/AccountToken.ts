import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A single-use link, code or challenge: activation, reset, a new address, the second step of a sign-in. */
@Entity({ tableName: 'account_tokens' })
export class AccountToken {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'blob', nullable: true })
  tokenHash!: Buffer | null;

  @Property({ type: 'blob', nullable: true })
  codeHash!: Buffer | null;

  /** The new one, of a token that verifies it. */
  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'integer', defaultRaw: '0' })
  attempts!: number;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime' })
  expiresAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  usedAt!: Date | null;
}
