import type { ImportOptionsInput, ImportPageQuery } from '../../gql/graphql.ts';

/** What is chosen on the first step; an empty text is "nothing chosen". */
export interface ImportChoices {
  existing: 'LEAVE' | 'UPDATE';
  listMode: 'MERGE' | 'REPLACE';
  matchKey: 'AUTOMATIC' | 'USERNAME' | 'EMAIL' | 'AGENT_ID';
  defaultLicense: '' | 'ENTERPRISE' | 'CONTACT' | 'NONE';
  defaultRole: string;
  defaultUserGroup: string;
  defaultDataCenter: string;
  defaultOrgUnit: string;
  defaultLanguage: string;
  nextFreeExtension: boolean;
  activation: 'NOW' | 'LATER' | 'NEVER';
  createMissing: readonly ('TEAMS' | 'SKILLS')[];
}

export const startingChoices: ImportChoices = {
  existing: 'LEAVE',
  listMode: 'MERGE',
  matchKey: 'AUTOMATIC',
  defaultLicense: '',
  defaultRole: '',
  defaultUserGroup: '',
  defaultDataCenter: '',
  defaultOrgUnit: '',
  defaultLanguage: '',
  nextFreeExtension: false,
  activation: 'LATER',
  createMissing: [],
};

export function toOptionsInput(choices: ImportChoices): ImportOptionsInput {
  const { existing, listMode, matchKey, nextFreeExtension, activation, createMissing, ...defaults } = choices;
  return {
    existing,
    listMode,
    matchKey,
    nextFreeExtension,
    activation,
    createMissing: [...createMissing],
    defaultLicense: defaults.defaultLicense || undefined,
    defaultRole: defaults.defaultRole || undefined,
    defaultUserGroup: defaults.defaultUserGroup || undefined,
    defaultDataCenter: defaults.defaultDataCenter || undefined,
    defaultOrgUnit: defaults.defaultOrgUnit || undefined,
    defaultLanguage: defaults.defaultLanguage || undefined,
  };
}

/** What an import was planned with, to be changed and planned again. */
export function choicesOf(options: NonNullable<ImportPageQuery['import']>['options']): ImportChoices {
  const { existing, listMode, matchKey, nextFreeExtension, activation, createMissing } = options;
  return {
    existing,
    listMode,
    matchKey,
    nextFreeExtension,
    activation,
    createMissing,
    defaultLicense: options.defaultLicense ?? '',
    defaultRole: options.defaultRole?.id ?? '',
    defaultUserGroup: options.defaultUserGroup?.id ?? '',
    defaultDataCenter: options.defaultDataCenter?.id ?? '',
    defaultOrgUnit: options.defaultOrgUnit?.id ?? '',
    defaultLanguage: options.defaultLanguage ?? '',
  };
}
