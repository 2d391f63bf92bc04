import { textKeys, type UserDraft } from '../UserDraft.ts';

export const sectionKeys = [
  'numbers',
  'assignments',
  'access',
  'place',
  'profiles',
  'names',
  'properties',
] as const;

export type SectionKey = (typeof sectionKeys)[number];

/** The fields of the server's input that a section shows. */
export const sectionFields: Record<SectionKey, readonly string[]> = {
  numbers: ['numericId', 'extension', 'pbxId', 'agentId'],
  assignments: ['teamIds', 'skills', 'agentGroupIds', 'businessUnitIds'],
  access: ['userType', 'license', 'featureIds', 'capacities'],
  place: ['orgUnitId', 'supervisorId', 'dataCenterId'],
  profiles: ['groupProfileIds', 'personalProfiles'],
  names: ['crmName', 'chatGreetingName'],
  properties: ['properties'],
};

export const shownFields: readonly string[] = [
  ...Object.values(sectionFields).flat(),
  ...textKeys,
  'roleIds',
  'userGroupId',
  'language',
];

const names = (picks: readonly { name: string }[]) => picks.map(({ name }) => name);

/** What stands in a section, to be read while it is closed. */
export function filledOf(draft: UserDraft, section: SectionKey): string[] {
  switch (section) {
    case 'numbers':
      return [draft.numericId, draft.extension, draft.pbxId, draft.agentId].filter(Boolean);
    case 'assignments':
      return [
        ...names(draft.teams),
        ...draft.skills.map(({ skill, level }) => `${skill.name} ${level}`),
        ...names(draft.agentGroups),
        ...names(draft.businessUnits),
      ];
    case 'access':
      return names(draft.features);
    case 'place':
      return [draft.orgUnit, draft.supervisor, draft.dataCenter].flatMap((one) => one?.name ?? []);
    case 'profiles':
      return names(draft.personalProfiles);
    case 'names':
      return [draft.crmName, draft.chatGreetingName].filter(Boolean);
    case 'properties':
      return draft.properties.map(({ property }) => property.name);
  }
}
