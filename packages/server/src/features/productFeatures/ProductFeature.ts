import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'features' })
@ObjectType('Feature', {
  implements: Node,
  simpleResolvers: true,
  description: 'What a user may use, such as recording or screen share.',
})
export class ProductFeature extends NamedRecord {
  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;
}
