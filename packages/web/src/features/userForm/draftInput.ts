import type { CreateUserInput } from '../../gql/graphql.ts';
import { inputOf as propertyInput } from '../properties/propertyValues.ts';
import type { UserFormFields } from './formTypes.ts';
import { type DraftKey, textKeys, type UserDraft } from './UserDraft.ts';

const ids = (picks: readonly { id: string }[]) => picks.map(({ id }) => id).sort();
const levels = (skills: UserDraft['skills']) =>
  skills.map(({ skill, level }) => ({ skillId: skill.id, level }));

/** One part of the draft as the server takes it, under the name that it has there. */
type Part = Partial<UserFormFields>;

const parts: Record<Exclude<DraftKey, (typeof textKeys)[number]>, (draft: UserDraft) => Part> = {
  language: ({ language }) => ({ language }),
  userType: ({ userType }) => (userType ? { userType } : {}),
  license: ({ license }) => ({ license }),
  userGroup: ({ userGroup }) => ({ userGroupId: userGroup?.id ?? null }),
  orgUnit: ({ orgUnit }) => ({ orgUnitId: orgUnit?.id ?? null }),
  supervisor: ({ supervisor }) => ({ supervisorId: supervisor?.id ?? null }),
  dataCenter: ({ dataCenter }) => ({ dataCenterId: dataCenter?.id ?? null }),
  roles: ({ roles }) => ({ roleIds: ids(roles) }),
  teams: ({ teams }) => ({ teamIds: ids(teams) }),
  agentGroups: ({ agentGroups }) => ({ agentGroupIds: ids(agentGroups) }),
  businessUnits: ({ businessUnits }) => ({ businessUnitIds: ids(businessUnits) }),
  features: ({ features }) => ({ featureIds: ids(features) }),
  skills: ({ skills }) => ({ skills: levels(skills) }),
  groupProfiles: ({ groupProfiles }) => (groupProfiles ? { groupProfileIds: [...groupProfiles].sort() } : {}),
  personalProfiles: ({ personalProfiles }) => ({
    personalProfiles: personalProfiles.map(({ id, name, skills }) => ({ id, name, skills: levels(skills) })),
  }),
  properties: ({ properties }) => ({ properties: propertyInput(properties) }),
  capacities: ({ capacities }) => ({
    capacities: Object.entries(capacities).map(([channel, text]) => ({
      channel,
      count: text.trim() === '' ? null : Number(text),
    })),
  }),
};

function partOf(draft: UserDraft, key: DraftKey): Part {
  const text = textKeys.find((one) => one === key);
  if (text) return { [text]: draft[text].trim() || null };
  return parts[key as keyof typeof parts](draft);
}

const keys = (draft: UserDraft) => Object.keys(draft) as DraftKey[];

/** What the form has made different. */
export function changedKeys(base: UserDraft, draft: UserDraft): DraftKey[] {
  return keys(draft).filter(
    (key) => JSON.stringify(partOf(base, key)) !== JSON.stringify(partOf(draft, key)),
  );
}

/** What a new user begins with; what is empty is left to the server. */
export function createInput(draft: UserDraft): CreateUserInput {
  const { agentId, username, capacities, ...all } = Object.assign(
    {},
    ...keys(draft).map((key) => partOf(draft, key)),
  );
  return {
    ...all,
    ...(agentId && { agentId }),
    ...(username && { username }),
    capacities: (capacities ?? []).filter(({ count }: { count: number | null }) => count !== null),
  };
}

/** Only what differs; properties and channels one by one, those taken away too. */
export function updateInput(base: UserDraft, draft: UserDraft): Part {
  const changed = changedKeys(base, draft);
  const input: Part = Object.assign({}, ...changed.map((key) => partOf(draft, key)));
  if (changed.includes('capacities')) {
    input.capacities = input.capacities?.filter(
      ({ channel }) => draft.capacities[channel]?.trim() !== base.capacities[channel]?.trim(),
    );
  }
  if (changed.includes('properties')) {
    const had = new Map(base.properties.map((choice) => [choice.property.key, choice]));
    const has = new Set(draft.properties.map(({ property }) => property.key));
    const gone = base.properties.filter(({ property }) => !has.has(property.key));
    input.properties = propertyInput([
      ...draft.properties.filter((choice) => {
        const before = had.get(choice.property.key);
        return before?.text !== choice.text || before.inherit !== choice.inherit;
      }),
      ...gone.map((choice) => ({ ...choice, inherit: true })),
    ]);
  }
  return input;
}
