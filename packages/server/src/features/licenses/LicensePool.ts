import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { License } from './License.ts';

@Entity({ tableName: 'license_pools' })
@ObjectType({
  simpleResolvers: true,
  description: 'The seats of one kind of license that the plan of the site includes.',
})
export class LicensePool {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @Field(() => License, { description: 'The kind.' })
  @PrimaryKey({ type: 'text' })
  license!: License;

  @Field(() => Int, { description: 'How many there are; at least three.' })
  @Property({ type: 'integer' })
  seats!: number;

  @Field(() => Int, { description: 'How many users hold one; never more than seats.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  used!: number;

  @Field(() => Int, { description: 'How many are left.' })
  free!: number;
}
