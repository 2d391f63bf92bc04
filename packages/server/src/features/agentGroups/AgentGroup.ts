import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'agent_groups' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A further membership of users beside teams; a user may be in several.',
})
export class AgentGroup extends NamedRecord {
  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;
}
