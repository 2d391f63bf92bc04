import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

const nameText = 'The name of the site as people read it; 1 to 200 characters.';
const languagesText = 'The languages that users of the site may have, as BCP 47 tags; 1 to 50.';
const defaultLanguageText =
  'Of new users for whom none is given, and of messages to those whose own has no words; one of languages.';
const defaultUserGroupText =
  'Of new users for whom none is given; those who are there already stay where they are.';
const sessionIdleText =
  'A session in which nobody does anything for so many minutes ends; 5 to 10,080 (7 days), not above sessionHours.';
export const MOST_SESSION_HOURS = 720;
const sessionHoursText =
  'A session ends so many hours after the sign-in whatever happens; 1 to 720 (30 days). Both hold for sessions that are open already, of all accounts that belong to the site.';

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
  @Field(() => String, { description: nameText })
  name!: string;

  @Field(() => [String], { description: languagesText })
  languages!: string[];

  @Field(() => String, { description: defaultLanguageText })
  defaultLanguage!: string;

  @Field(() => ID, { nullable: true, description: defaultUserGroupText })
  defaultUserGroupId!: string | null;

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

  @Field(() => Int, { description: sessionIdleText })
  sessionIdleMinutes!: number;

  @Field(() => Int, { description: sessionHoursText })
  sessionHours!: number;

  @Field(() => Int, { description: 'Counts up with each change; for UpdateSiteSettingsInput.version.' })
  version!: number;
}

@InputType({ description: 'New settings of the site; what is absent stays as it is.' })
export class UpdateSiteSettingsInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'SiteSettings.version as it was read with the values that are edited: where somebody has changed the settings since, nothing is saved (CONFLICT at version) and settings are those of now. Absent: whatever they are by now.',
  })
  version?: number | null;

  @Field(() => String, { nullable: true, description: nameText })
  @IsOptional()
  @MaxLength(200)
  name?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `${languagesText} One that users have cannot be taken away.`,
  })
  @IsOptional()
  @ArrayMaxSize(50)
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: defaultLanguageText })
  @IsOptional()
  @MaxLength(100)
  defaultLanguage?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: `${defaultUserGroupText} Changing it needs STRUCTURE_MANAGE for the whole site too (NOT_ALLOWED).`,
  })
  defaultUserGroupId?: string | null;

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

  @Field(() => Int, { nullable: true, description: sessionIdleText })
  @IsOptional()
  @Min(5)
  @Max(10_080)
  sessionIdleMinutes?: number | null;

  @Field(() => Int, { nullable: true, description: sessionHoursText })
  @IsOptional()
  @Min(1)
  @Max(MOST_SESSION_HOURS)
  sessionHours?: number | null;
}

@ObjectType({ description: 'The answer of updateSiteSettings.' })
export class UpdateSiteSettingsPayload {
  @Field(() => SiteSettings, { description: 'The settings as they are now.' })
  settings!: SiteSettings;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}
