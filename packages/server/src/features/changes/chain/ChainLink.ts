import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The rows that one run wrote in one transaction, as a link of the site's hash chain (C4). */
@Entity({ tableName: 'chain_links' })
export class ChainLink {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'bigint' })
  position!: bigint;

  @Property({ type: 'uuid' })
  runId!: string;

  @Property({ type: 'bigint' })
  xid!: bigint;

  @Property({ type: 'integer' })
  rowCount!: number;

  @Property({ type: 'blob' })
  rowsDigest!: Buffer;

  @Property({ type: 'blob' })
  runDigest!: Buffer;

  @Property({ type: 'blob', nullable: true })
  salt!: Buffer | null;

  @Property({ type: 'blob' })
  wordsDigest!: Buffer;

  @Property({ type: 'blob' })
  hash!: Buffer;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  chainedAt!: Date;
}
