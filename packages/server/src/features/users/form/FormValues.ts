import type { EditableField } from '../../roles/editableFields.ts';

export interface PersonalProfile {
  name: string;
  /** Levels by the id of the skill. */
  skills: Record<string, number>;
}

type Texts = Partial<Record<EditableField, string | null>>;

/**
 * What a form says of a user, in the form in which changes hold it. A field that is absent is not touched; sets are
 * whole, properties and capacities only those that are named, null where they are taken away.
 */
export interface FormValues extends Texts {
  license?: string | null;
  roles?: string[];
  teams?: string[];
  agentGroups?: string[];
  businessUnits?: string[];
  features?: string[];
  profiles?: string[];
  skills?: Record<string, number>;
  properties?: Record<string, unknown>;
  capacities?: Record<string, number | null>;
  /** By id. */
  personalProfiles?: Record<string, PersonalProfile>;
}

export type FormField = keyof FormValues;

export const setFields = ['roles', 'teams', 'agentGroups', 'businessUnits', 'features', 'profiles'] as const;

/** What the fields of the form are called in the input; those that are not named here bear the same name. */
const inputNames: Partial<Record<FormField, string>> = {
  roles: 'roleIds',
  teams: 'teamIds',
  agentGroups: 'agentGroupIds',
  businessUnits: 'businessUnitIds',
  features: 'featureIds',
  profiles: 'groupProfileIds',
};

export function inputName(field: FormField): string {
  return inputNames[field] ?? field;
}
