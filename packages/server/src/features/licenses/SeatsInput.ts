import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';
import { License } from './License.ts';
import { LicensePool } from './LicensePool.ts';

@InputType({ description: 'A new number of seats.' })
export class SetLicenseSeatsInput {
  @Field(() => License, { description: 'Of which kind; one that the plan of the site has.' })
  license!: License;

  @Field(() => Int, {
    description: 'How many seats there are then: at least three, and as many as are in use.',
  })
  seats!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The pool as it is now.' })
export class SetLicenseSeatsPayload {
  @Field(() => LicensePool, { nullable: true, description: 'The pool; null where nothing was changed.' })
  licensePool?: LicensePool | null;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}
