import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'teams' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Whom a user works with; a user may be in several.',
})
export class Team extends Node {
  @PrimaryKey({ type: 'uuid' })
  override id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', generated: '(lower(name)) stored' })
  nameKey!: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date;
}
