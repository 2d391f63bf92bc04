import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'teams' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Whom a user works with; a user may be in several.',
})
export class Team extends NamedRecord {
  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;
}
