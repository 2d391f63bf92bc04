import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';

@Entity({ tableName: 'profiles' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Skills and levels that an agent logs on to the queue with; of a user group, or the personal one of a user.',
})
export class Profile extends NamedRecord {
  @Field(() => String, { description: 'Unique without case in its user group, or for its user.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid', nullable: true })
  userGroupId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is switched on for users who are new in the user group; false for a personal one.',
  })
  @Property({ type: 'boolean', defaultRaw: 'false' })
  isDefault!: boolean;
}
