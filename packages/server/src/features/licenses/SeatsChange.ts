import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/DateTime.ts';
import { License } from './License.ts';

@Entity({ tableName: 'license_changes' })
@ObjectType({ simpleResolvers: true, description: 'One change of the number of seats of a license pool.' })
export class SeatsChange {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Field(() => License, { description: 'Of which kind.' })
  @Property({ type: 'text' })
  license!: License;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Field(() => String, { description: 'Who changed it, by the name that they had then.' })
  @Property({ type: 'text' })
  actorName!: string;

  @Field(() => Int, { description: 'How many seats there were.' })
  @Property({ type: 'integer' })
  before!: number;

  @Field(() => Int, { description: 'How many there were then.' })
  @Property({ type: 'integer' })
  after!: number;

  @Field(() => DateTime, { description: 'When it was changed.' })
  @Property({ type: 'datetime', defaultRaw: 'now()' })
  at!: Date;
}
