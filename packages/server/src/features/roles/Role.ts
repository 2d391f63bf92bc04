import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { NamedRecord } from '../../platform/database/NamedRecord.ts';
import { Node } from '../../platform/graphql/Node.ts';
import type { EditableField } from './editableFields.ts';
import type { Permission, Scope } from './permissions.ts';
import { UserType } from './UserType.ts';

@Entity({ tableName: 'roles' })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A named set of permissions with a scope.',
})
export class Role extends NamedRecord {
  @Field(() => String, { description: 'Unique in the site without case; 1 to 100 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => UserType, { description: 'The user type that the role implies where none is given.' })
  @Property({ type: 'text' })
  userType!: UserType;

  @Field(() => Boolean, { description: 'Built-in roles are the same in every site and cannot be edited.' })
  @Property({ type: 'boolean', default: false })
  builtIn!: boolean;

  @Property({ type: 'text', default: 'SITE' })
  scope!: Scope;

  @Property({ type: 'array' })
  permissions!: Permission[];

  @Property({ type: 'array', nullable: true })
  editableFields!: EditableField[] | null;
}
