import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'skills' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a user can handle, held at a level from 1 (least) to 10 (most).',
})
export class Skill extends NamedRecord {
  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;
}
