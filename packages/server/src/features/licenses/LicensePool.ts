import { Field, Int, ObjectType } from 'type-graphql';
import { License } from './License.ts';

@ObjectType({ description: 'The seats of one kind of license that the plan of the site includes.' })
export class LicensePool {
  @Field(() => License, { description: 'The kind.' })
  license!: License;

  @Field(() => Int, { description: 'How many there are; at least three.' })
  seats!: number;

  @Field(() => Int, { description: 'How many users hold one; never more than seats.' })
  used!: number;

  @Field(() => Int, { description: 'How many are left.' })
  free!: number;
}
