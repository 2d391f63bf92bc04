import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'org_units' })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A node of the org tree of the site.' })
export class OrgUnit extends NamedRecord {
  @Field(() => String, { description: 'Unique below its parent without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above; null for a root.' })
  @Property({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Property({ type: 'array', columnType: 'uuid[]', fieldName: 'path' })
  pathIds!: string[];

  @Field(() => [String], { description: 'The names from the root down to this unit, itself included.' })
  path!: string[];

  @Field(() => Boolean, {
    description: 'Whether nothing is below it; users of type AGENT sit in leaves only.',
  })
  isLeaf!: boolean;
}
