import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../platform/graphql/Node.ts';
import { AgentGroup } from '../agentGroups/AgentGroup.ts';
import { BusinessUnit } from '../businessUnits/BusinessUnit.ts';
import { DataCenter } from '../dataCenters/DataCenter.ts';
import { License } from '../licenses/License.ts';
import { OrgUnit } from '../orgUnits/OrgUnit.ts';
import { ProductFeature } from '../productFeatures/ProductFeature.ts';
import { Profile } from '../profiles/Profile.ts';
import { Role } from '../roles/Role.ts';
import { UserType } from '../roles/UserType.ts';
import { UserStatus } from '../selections/UserStatus.ts';
import { Team } from '../teams/Team.ts';
import { UserGroup } from '../userGroups/UserGroup.ts';
import { ChannelCapacity } from './ChannelCapacity.ts';
import { UserPropertyValue } from './UserPropertyValue.ts';
import { UserSkill } from './UserSkill.ts';

/** A row of the grid, filled by one statement a page with the fields asked for; its resolvers do nothing. */
@ObjectType({ implements: Node, simpleResolvers: true, description: 'The account of a person.' })
export class User extends Node {
  @Field(() => String, {
    description:
      'Unique in the site without case, also called LAN ID; 1 to 254 characters without white space. A key may be used again once its user is deleted.',
  })
  username!: string;

  @Field(() => String, { nullable: true, description: 'Unique in the site without case.' })
  email!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Letters, digits, dot, underscore and hyphen, 1 to 64; unique in the site without case.',
  })
  agentId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number at which the user is called: digits, with leading zeros; unique in the site.',
  })
  extension!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The id in the telephone exchange: digits, with leading zeros; unique in the site.',
  })
  pbxId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '1 to 6 digits for logging on by telephone, shown as Agent ID in reports; unique in the site.',
  })
  numericId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mobile number as E.164, +491701234567; unique in the site.',
  })
  mobile!: string | null;

  @Field(() => String, { nullable: true, description: 'At least one of first and last name is given.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'At least one of first and last name is given.' })
  lastName!: string | null;

  @Field(() => String, { description: 'First and last name with a space between, or the one there is.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name in the CRM, as given.' })
  crmName!: string | null;

  @Field(() => String, { nullable: true, description: 'The name with which chats are greeted, as given.' })
  chatGreetingName!: string | null;

  @Field(() => UserType, { description: 'Agent, supervisor or administrator.' })
  userType!: UserType;

  @Field(() => String, { description: 'A BCP 47 tag from the list of the site, such as de or pt-BR.' })
  language!: string;

  @Field(() => UserStatus, { description: 'The state of the account.' })
  status!: UserStatus;

  @Field(() => Boolean, {
    description: 'Taking contacts from the queue now; not the same as being signed in.',
  })
  loggedOn!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the user has been logged on to the queue; null for not.',
  })
  loggedOnAt!: Date | null;

  @Field(() => License, {
    nullable: true,
    description: 'The license whose seat the user holds; null for none.',
  })
  license!: License | null;

  @Field(() => [Role], { description: 'Sorted by name; at least one.' })
  roles!: Role[];

  @Field(() => [Team], { description: 'Sorted by name.' })
  teams!: Team[];

  @Field(() => [UserSkill], { description: 'Sorted by the name of the skill.' })
  skills!: UserSkill[];

  @Field(() => [AgentGroup], { description: 'Sorted by name.' })
  agentGroups!: AgentGroup[];

  @Field(() => [BusinessUnit], { description: 'Sorted by name.' })
  businessUnits!: BusinessUnit[];

  @Field(() => [Profile], {
    description: 'The group profiles that are switched on, and the personal ones; sorted by name.',
  })
  profiles!: Profile[];

  @Field(() => [ProductFeature], { description: 'What the user may use; sorted by name.' })
  features!: ProductFeature[];

  @Field(() => [ChannelCapacity], { description: 'The capacities that are set; sorted by channel.' })
  capacities!: ChannelCapacity[];

  @Field(() => [UserPropertyValue], {
    description: 'Every property with the value that counts and where it comes from; sorted by name.',
  })
  properties!: UserPropertyValue[];

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'The resource filter that is set on the user, as ResourceFilterInput; null where none is, so that the one of the user group counts.',
  })
  resourceFilter!: unknown;

  @Field(() => UserGroup, { description: 'Exactly one; gives inherited values.' })
  userGroup!: UserGroup;

  @Field(() => OrgUnit, {
    nullable: true,
    description: 'Where the user sits in the org tree; null for nowhere.',
  })
  orgUnit!: OrgUnit | null;

  @Field(() => User, {
    nullable: true,
    description: 'A user of the same site; null for none, or for one whom the caller may not see.',
  })
  supervisor!: User | null;

  @Field(() => DataCenter, { nullable: true, description: 'Where the user is served from.' })
  dataCenter!: DataCenter | null;

  @Field(() => String, {
    description:
      'The moment at which these values were read, for updateUser: it finds by it what others have changed since. Opaque.',
  })
  editToken!: string;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the person first set a password; null while invited.',
  })
  activatedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'The last sign-in to this application; null for never.' })
  lastSignedInAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the user was deleted; restorable for 30 days.' })
  deletedAt!: Date | null;
}
