import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Node } from '../graphql/Node.ts';

/** The columns of a table whose records a site names: unique without case. */
export abstract class NamedRecord extends Node {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  override id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text', generated: '(lower(name)) stored' })
  nameKey!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
