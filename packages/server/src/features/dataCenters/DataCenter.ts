import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'data_centers' })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'Where a user is served from.' })
export class DataCenter extends Node {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  override id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Field(() => String, {
    description: 'Two capital letters from the list of the site, such as UK; not ISO codes.',
  })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Its name as people read it; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
