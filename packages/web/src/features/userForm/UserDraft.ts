import type { EditedUserFragment, LicenseChoice, UserType } from '../../gql/graphql.ts';
import type { Pick } from '../../ui/SearchPicker.tsx';
import type { PropertyChoice } from '../properties/propertyValues.ts';
import type { SkillLevel } from '../skills/SkillRows.tsx';
import { channels } from '../users/setFields/capacityValues.ts';

export const textKeys = [
  'firstName',
  'lastName',
  'email',
  'mobile',
  'username',
  'numericId',
  'extension',
  'pbxId',
  'agentId',
  'crmName',
  'chatGreetingName',
] as const;

export type TextKey = (typeof textKeys)[number];

export interface PersonalProfileDraft {
  /** Of the profile, or one that the form made up for a new one. */
  key: string;
  id: string | null;
  name: string;
  skills: SkillLevel[];
}

/** What stands in the form of a user. */
export interface UserDraft extends Record<TextKey, string> {
  language: string;
  /** Empty: what the roles imply. */
  userType: UserType | '';
  license: LicenseChoice;
  userGroup: Pick | null;
  orgUnit: Pick | null;
  supervisor: Pick | null;
  dataCenter: Pick | null;
  roles: Pick[];
  teams: Pick[];
  agentGroups: Pick[];
  businessUnits: Pick[];
  features: Pick[];
  skills: SkillLevel[];
  /** Ids of the profiles of the user group that are on; null for those that are on by default. */
  groupProfiles: string[] | null;
  personalProfiles: PersonalProfileDraft[];
  properties: PropertyChoice[];
  /** As typed; a channel without text has none. */
  capacities: Record<string, string>;
}

export type DraftKey = keyof UserDraft;

const noCapacities = Object.fromEntries(channels.map((channel) => [channel, '']));

/** A new user, with what the site gives where nothing is said. */
export function emptyDraft(language: string, userGroup: Pick | null): UserDraft {
  const texts = Object.fromEntries(textKeys.map((key) => [key, ''])) as Record<TextKey, string>;
  return {
    ...texts,
    language,
    userGroup,
    userType: '',
    license: 'NONE',
    orgUnit: null,
    supervisor: null,
    dataCenter: null,
    roles: [],
    teams: [],
    agentGroups: [],
    businessUnits: [],
    features: [],
    skills: [],
    groupProfiles: null,
    personalProfiles: [],
    properties: [],
    capacities: noCapacities,
  };
}

const named = ({ id, name }: Pick): Pick => ({ id, name });

export function draftOf(user: EditedUserFragment): UserDraft {
  const texts = Object.fromEntries(textKeys.map((key) => [key, user[key] ?? ''])) as Record<TextKey, string>;
  const own = user.profiles.filter(({ userGroup }) => !userGroup);
  return {
    ...texts,
    language: user.language,
    userType: user.userType,
    license: user.license ?? 'NONE',
    userGroup: named(user.userGroup),
    orgUnit: user.orgUnit && { id: user.orgUnit.id, name: user.orgUnit.path.join(' › ') },
    supervisor: user.supervisor && {
      id: user.supervisor.id,
      name: `${user.supervisor.name} (${user.supervisor.username})`,
    },
    dataCenter: user.dataCenter && named(user.dataCenter),
    roles: user.roles.map(named),
    teams: user.teams.map(named),
    agentGroups: user.agentGroups.map(named),
    businessUnits: user.businessUnits.map(named),
    features: user.features.map(named),
    skills: user.skills.map(({ skill, level }) => ({ skill: named(skill), level })),
    groupProfiles: user.profiles.filter(({ userGroup }) => userGroup).map(({ id }) => id),
    personalProfiles: own.map(({ id, name, skills }) => ({
      key: id,
      id,
      name,
      skills: skills.map(({ skill, level }) => ({ skill: named(skill), level })),
    })),
    properties: user.properties
      .filter(({ source }) => source === 'USER')
      .map(({ property, value }) => ({ property, inherit: false, text: String(value) })),
    capacities: {
      ...noCapacities,
      ...Object.fromEntries(user.capacities.map(({ channel, count }) => [channel, String(count)])),
    },
  };
}

/** U1, "like this one": everything but keys, names and contact addresses. */
export function draftLike(user: EditedUserFragment): UserDraft {
  const { personalProfiles, ...like } = draftOf(user);
  const empty = Object.fromEntries(textKeys.map((key) => [key, ''])) as Record<TextKey, string>;
  return {
    ...like,
    ...empty,
    personalProfiles: personalProfiles.map((profile) => ({ ...profile, id: null })),
  };
}
