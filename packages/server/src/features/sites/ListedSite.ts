import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/DateTime.ts';
import { UserError } from '../../platform/graphql/UserError.ts';
import { License } from '../licenses/License.ts';

@ObjectType({ description: 'A site as a system administrator sees it, who need not be able to act there.' })
export class ListedSite {
  @Field(() => ID, { description: 'Opaque and unique.' })
  id!: string;

  @Field(() => String, { description: 'Its name in addresses, such as northwind.' })
  slug!: string;

  @Field(() => String, { description: 'Its name as people read it.' })
  name!: string;

  @Field(() => String, { description: 'Its time zone, as an IANA name such as Europe/Berlin.' })
  timeZone!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: string | null;
}

@InputType({ description: 'A kind of license that the plan of a site has.' })
export class PlanLicenseInput {
  @Field(() => License, { description: 'The kind.' })
  license!: License;

  @Field(() => Int, { description: 'Its seats, 3 to 1,000,000.' })
  seats!: number;
}

@InputType({ description: 'A new site.' })
export class CreateSiteInput {
  @Field(() => String, { description: '1 to 63 small letters, digits and hyphens; stays as it is.' })
  @MaxLength(63)
  slug!: string;

  @Field(() => String, { description: 'Its name as people read it; 1 to 200 characters.' })
  @MaxLength(200)
  name!: string;

  @Field(() => String, { defaultValue: 'UTC', description: 'An IANA name such as Europe/Berlin.' })
  timeZone!: string;

  @Field(() => [String], {
    defaultValue: ['en'],
    description: 'The languages that its users may have, as BCP 47 tags; the first is the default.',
  })
  @ArrayMaxSize(50)
  languages!: string[];

  @Field(() => [PlanLicenseInput], {
    nullable: true,
    description: 'The kinds of license that its plan has; absent: 3 seats of each.',
  })
  @IsOptional()
  @ArrayMaxSize(2)
  licenses?: PlanLicenseInput[] | null;
}

@InputType({ description: 'Which site is closed.' })
export class CloseSiteInput {
  @Field(() => ID, { description: 'The site.' })
  id!: string;

  @Field(() => String, { description: 'Its slug, typed, so that it is not closed by mistake.' })
  confirmSlug!: string;
}

@InputType({ description: 'Which site is opened again.' })
export class ReopenSiteInput {
  @Field(() => ID, { description: 'The site.' })
  id!: string;
}

@ObjectType({ description: 'The answer of a mutation that makes, closes or opens a site.' })
export class SavedSitePayload {
  @Field(() => ListedSite, {
    nullable: true,
    description: 'As it is now; null when userErrors say why nothing was done.',
  })
  site!: ListedSite | null;

  @Field(() => [UserError], { description: 'What the caller can mend; when there is any, nothing was done.' })
  userErrors!: UserError[];
}
