import { Field, Int, ObjectType } from 'type-graphql';
import { License } from '../../licenses/License.ts';

@ObjectType({ description: 'What a run does to one license pool.' })
export class LicenseChange {
  @Field(() => License, { description: 'Which pool.' })
  license!: License;

  @Field(() => Int, { description: 'How many seats it has.' })
  seats!: number;

  @Field(() => Int, { description: 'Seats taken before: now where the run is a plan, else at the run.' })
  usedBefore!: number;

  @Field(() => Int, { description: 'Seats taken after.' })
  usedAfter!: number;
}
