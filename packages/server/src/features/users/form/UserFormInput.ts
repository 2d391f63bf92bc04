import { ArrayMaxSize, IsOptional, Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LicenseChoice } from '../../licenses/LicenseChoice.ts';
import { PropertyValueInput } from '../../properties/BulkSetPropertiesResolver.ts';
import { UserType } from '../../roles/UserType.ts';
import { ChannelCapacityInput } from '../BulkSetFieldsResolver.ts';

@InputType({ description: 'A skill and the level at which it is held.' })
export class HeldSkillInput {
  @Field(() => ID, { description: 'The skill.' })
  skillId!: string;

  @Field(() => Int, { description: '1 (least) to 10 (most).' })
  @Min(1)
  @Max(10)
  level!: number;
}

@InputType({ description: 'A profile of the user’s own (U12).' })
export class PersonalProfileInput {
  @Field(() => ID, { nullable: true, description: 'The profile that it is; null for a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'Unique for the user without case; 1 to 100 characters.' })
  @Length(0, 200)
  name!: string;

  @Field(() => [HeldSkillInput], { description: 'All its skills; at most 100.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  skills!: HeldSkillInput[];
}

const text = (description: string) => ({ nullable: true, description });
const LIST = 'all of them, at most 100; null leaves them as they are.';

/** What is said of a user when one is created and when one is edited. */
@InputType()
export abstract class UserFormInput {
  @Field(() => String, text('At least one of first and last name; 1 to 100 characters.'))
  @IsOptional()
  @Length(0, 1000)
  firstName?: string | null;

  @Field(() => String, text('At least one of first and last name; 1 to 100 characters.'))
  @IsOptional()
  @Length(0, 1000)
  lastName?: string | null;

  @Field(() => String, text('1 to 254 characters without white space, unique in the site without case.'))
  @IsOptional()
  @Length(0, 1000)
  username?: string | null;

  @Field(() => String, text('At least one of e-mail and mobile; unique in the site.'))
  @IsOptional()
  @Length(0, 1000)
  email?: string | null;

  @Field(() => String, text('00 or + and a country code, kept as E.164; unique in the site.'))
  @IsOptional()
  @Length(0, 1000)
  mobile?: string | null;

  @Field(() => String, text('Letters, digits, dot, underscore and hyphen, 1 to 64; unique in the site.'))
  @IsOptional()
  @Length(0, 1000)
  agentId?: string | null;

  @Field(() => String, text('Digits, with leading zeros, 1 to 32; unique in the site.'))
  @IsOptional()
  @Length(0, 1000)
  extension?: string | null;

  @Field(() => String, text('Digits, with leading zeros, 1 to 32; unique in the site.'))
  @IsOptional()
  @Length(0, 1000)
  pbxId?: string | null;

  @Field(() => String, text('1 to 6 digits, unique in the site; usedIds offers the next free one.'))
  @IsOptional()
  @Length(0, 1000)
  numericId?: string | null;

  @Field(() => String, text('The name in the CRM, as given; at most 200 characters.'))
  @IsOptional()
  @Length(0, 1000)
  crmName?: string | null;

  @Field(() => String, text('The name with which chats are greeted, as given; at most 200 characters.'))
  @IsOptional()
  @Length(0, 1000)
  chatGreetingName?: string | null;

  @Field(() => String, text('A language of the list of the site.'))
  @IsOptional()
  @Length(0, 1000)
  language?: string | null;

  @Field(() => UserType, text('What kind of account it is.'))
  userType?: UserType | null;

  @Field(() => ID, text('Where the user sits; agents only in units with none below.'))
  orgUnitId?: string | null;

  @Field(() => ID, text('A user of the site, not the user and not below the user.'))
  supervisorId?: string | null;

  @Field(() => ID, text('Where the user is served from.'))
  dataCenterId?: string | null;

  @Field(() => LicenseChoice, text('The license whose seat the user holds.'))
  license?: LicenseChoice | null;

  @Field(() => [ID], text('At least one role that the caller may grant; all of them, at most 100.'))
  @IsOptional()
  @ArrayMaxSize(100)
  roleIds?: string[] | null;

  @Field(() => [ID], text(`The teams: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  teamIds?: string[] | null;

  @Field(() => [ID], text(`The agent groups: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  agentGroupIds?: string[] | null;

  @Field(() => [ID], text(`The business units: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  businessUnitIds?: string[] | null;

  @Field(() => [ID], text(`What the user may use: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  featureIds?: string[] | null;

  @Field(() => [HeldSkillInput], text(`The skills with their levels: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  skills?: HeldSkillInput[] | null;

  @Field(() => [ID], text(`The profiles of the user group that are switched on: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  groupProfileIds?: string[] | null;

  @Field(() => [PersonalProfileInput], text(`The profiles of the user’s own: ${LIST}`))
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  personalProfiles?: PersonalProfileInput[] | null;

  @Field(() => [PropertyValueInput], text('Property values of the user; those that are not named stay.'))
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  properties?: PropertyValueInput[] | null;

  @Field(() => [ChannelCapacityInput], text('Channel capacities; channels that are not named stay.'))
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  capacities?: ChannelCapacityInput[] | null;
}
