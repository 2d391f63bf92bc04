import { ArrayMaxSize, IsOptional, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

const guardCountText =
  'An action that takes something away from more users than this asks for the typed count.';
const guardPercentText = 'The same for a share of the users of the site, in percent from 0 to 100.';
const secondApprovalText = 'Whether such an action also waits for a second administrator.';
const timeZoneText = 'The time zone of schedules, as an IANA name such as Europe/Berlin.';

const lockWaitAfterText =
  'From this failed sign-in in a row on, each costs a growing wait, from a second to 15 minutes; 1 to 100.';
const lockAfterText =
  'This failed sign-in in a row locks the account for 12 hours or until it is unlocked; 1 to 100, not below lockWaitAfter.';
const mailDomainsText =
  'Domains such as example.com, without the @, to whose addresses exports are sent as attachments; to others goes a link that needs a sign-in. At most 100; those below one are others.';

@ObjectType({ description: 'What administrators set for a site.' })
export class SiteSettings {
  @Field(() => String, { description: timeZoneText })
  timeZone!: string;

  @Field(() => Int, { description: guardCountText })
  guardCount!: number;

  @Field(() => Int, { description: guardPercentText })
  guardPercent!: number;

  @Field(() => Boolean, { description: secondApprovalText })
  secondApproval!: boolean;

  @Field(() => Int, { description: lockWaitAfterText })
  lockWaitAfter!: number;

  @Field(() => Int, { description: lockAfterText })
  lockAfter!: number;

  @Field(() => [String], { description: mailDomainsText })
  mailDomains!: string[];
}

@InputType({ description: 'New settings of the site; what is absent stays as it is.' })
export class UpdateSiteSettingsInput {
  @Field(() => String, { nullable: true, description: timeZoneText })
  timeZone?: string | null;

  @Field(() => Int, { nullable: true, description: guardCountText })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  guardCount?: number | null;

  @Field(() => Int, { nullable: true, description: guardPercentText })
  @IsOptional()
  @Min(0)
  @Max(100)
  guardPercent?: number | null;

  @Field(() => Boolean, { nullable: true, description: secondApprovalText })
  secondApproval?: boolean | null;

  @Field(() => Int, { nullable: true, description: lockWaitAfterText })
  @IsOptional()
  @Min(1)
  @Max(100)
  lockWaitAfter?: number | null;

  @Field(() => Int, { nullable: true, description: lockAfterText })
  @IsOptional()
  @Min(1)
  @Max(100)
  lockAfter?: number | null;

  @Field(() => [String], { nullable: true, description: mailDomainsText })
  @IsOptional()
  @ArrayMaxSize(100)
  mailDomains?: string[] | null;
}

@ObjectType({ description: 'The answer of updateSiteSettings.' })
export class UpdateSiteSettingsPayload {
  @Field(() => SiteSettings, { description: 'The settings as they are now.' })
  settings!: SiteSettings;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}
