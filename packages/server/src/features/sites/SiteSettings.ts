import { IsOptional, Max, Min } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/UserError.ts';

const guardCountText =
  'An action that takes something away from more users than this asks for the typed count.';
const guardPercentText = 'The same for a share of the users of the site, in percent from 0 to 100.';
const secondApprovalText = 'Whether such an action also waits for a second administrator.';
const timeZoneText = 'The time zone of schedules, as an IANA name such as Europe/Berlin.';

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
}

@ObjectType({ description: 'The answer of updateSiteSettings.' })
export class UpdateSiteSettingsPayload {
  @Field(() => SiteSettings, { description: 'The settings as they are now.' })
  settings!: SiteSettings;

  @Field(() => [UserError], { description: 'What the caller can mend; then nothing was changed.' })
  userErrors!: UserError[];
}
