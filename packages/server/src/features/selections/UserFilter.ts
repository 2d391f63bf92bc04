import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../../platform/graphql/DateTime.ts';
import { FilterPart, inNotOrEmpty, inOrNot } from './FilterPart.ts';
import { IdFilter } from './IdFilter.ts';
import { LicenseFilter, StatusFilter, StringListFilter, UserTypeFilter } from './ListFilters.ts';
import { OrgUnitFilter } from './OrgUnitFilter.ts';
import { SetFilter } from './SetFilter.ts';
import { SkillFilter } from './SkillFilter.ts';

@InputType({
  description:
    'Which users: all given fields must hold. Deleted users match only where status asks for DELETED. An empty filter means every user who is not deleted.',
})
export class UserFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Substring of name, username, e-mail, agent ID, extension, PBX ID, numeric ID or mobile, without case; at most 200 characters. Three or more find fastest. Blank means no condition.',
  })
  @MaxLength(200)
  text?: string | null;

  @FilterPart(() => IdFilter, inOrNot, 'The user itself.')
  ids?: IdFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the roles that the user has.')
  role?: SetFilter | null;

  @FilterPart(() => UserTypeFilter, inOrNot, 'Agent, supervisor or administrator.')
  userType?: UserTypeFilter | null;

  @FilterPart(() => LicenseFilter, inOrNot, 'The license whose seat the user holds.')
  license?: LicenseFilter | null;

  @FilterPart(() => StatusFilter, inOrNot, 'The state of the account.')
  status?: StatusFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the teams of the user.')
  team?: SetFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the agent groups of the user.')
  agentGroup?: SetFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the business units of the user.')
  businessUnit?: SetFilter | null;

  @FilterPart(() => OrgUnitFilter, inNotOrEmpty, 'The org unit that the user sits in.')
  orgUnit?: OrgUnitFilter | null;

  @FilterPart(
    () => SetFilter,
    inNotOrEmpty,
    'The user group; every user has exactly one, so empty: true matches nobody.',
  )
  userGroup?: SetFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the group profiles that are switched on for the user.')
  profile?: SetFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'Any of the features that the user may use.')
  feature?: SetFilter | null;

  @FilterPart(() => SkillFilter, inNotOrEmpty, 'The skills of the user and their levels.')
  skill?: SkillFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'The supervisor of the user, by user id.')
  supervisor?: SetFilter | null;

  @FilterPart(() => SetFilter, inNotOrEmpty, 'The data center of the user, by id.')
  dataCenter?: SetFilter | null;

  @FilterPart(
    () => StringListFilter,
    inOrNot,
    'The language of the user, as a BCP 47 tag such as de or pt-BR.',
  )
  language?: StringListFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the user is taking contacts from the queue now.',
  })
  loggedOn?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: has never signed in. False: has, at least once.',
  })
  neverSignedIn?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: has neither e-mail address nor mobile number. False: has at least one of them.',
  })
  noContactAddress?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: a resource filter is set on the user. False: none is, so that the one of the user group counts, if any.',
  })
  ownResourceFilter?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Created at this time or later.' })
  createdFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Created before this time.' })
  createdBefore?: Date | null;
}
