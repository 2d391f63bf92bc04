import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'user_groups' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Exactly one per user; gives inherited property values, a resource filter and group profiles.',
})
export class UserGroup extends NamedRecord {
  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'json', nullable: true })
  resourceFilter!: unknown;
}
