import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DataCenter } from '../../dataCenters/DataCenter.ts';
import { LicenseChoice } from '../../licenses/LicenseChoice.ts';
import { OrgUnit } from '../../orgUnits/OrgUnit.ts';
import { Role } from '../../roles/Role.ts';
import { UserGroup } from '../../userGroups/UserGroup.ts';
import type { StoredOptions } from '../StoredOptions.ts';

export enum ExistingUsers {
  LEAVE = 'LEAVE',
  UPDATE = 'UPDATE',
}
registerEnumType(ExistingUsers, {
  name: 'ExistingUsers',
  description: 'What becomes of users who are there already.',
  valuesConfig: {
    LEAVE: { description: 'They are left as they are, and counted as duplicates.' },
    UPDATE: { description: 'They get the values of the file; blank cells keep what there is.' },
  },
});

export enum ImportListMode {
  MERGE = 'MERGE',
  REPLACE = 'REPLACE',
}
registerEnumType(ImportListMode, {
  name: 'ImportListMode',
  description: 'What a plain list such as "Night;Day" means for a user who is there already.',
  valuesConfig: {
    MERGE: { description: 'The named ones are added, others are kept.' },
    REPLACE: { description: 'The user has exactly the named ones afterwards.' },
  },
});

export enum ImportMatchKey {
  AUTOMATIC = 'AUTOMATIC',
  USERNAME = 'USERNAME',
  EMAIL = 'EMAIL',
  AGENT_ID = 'AGENT_ID',
}
registerEnumType(ImportMatchKey, {
  name: 'ImportMatchKey',
  description: 'By what a row finds the user that it is about.',
  valuesConfig: {
    AUTOMATIC: { description: 'By the username, else the e-mail address, else the agent ID.' },
    USERNAME: { description: 'By the username only; without one the e-mail address stands in for it.' },
    EMAIL: { description: 'By the e-mail address only.' },
    AGENT_ID: { description: 'By the agent ID only.' },
  },
});

export enum ImportActivation {
  NOW = 'NOW',
  LATER = 'LATER',
  NEVER = 'NEVER',
}
registerEnumType(ImportActivation, {
  name: 'ImportActivation',
  description: 'When new users are invited to activate their account.',
  valuesConfig: {
    NOW: { description: 'With the import, by e-mail, else by SMS; who has neither address is not invited.' },
    LATER: { description: 'Not yet: an administrator does it with bulkSendActivation.' },
    NEVER: { description: 'Not at all: they sign in in another way, such as single sign-on.' },
  },
});

export enum MissingKind {
  TEAMS = 'TEAMS',
  SKILLS = 'SKILLS',
}
registerEnumType(MissingKind, {
  name: 'MissingKind',
  description: 'What an import can create where a row names one that the site does not have.',
  valuesConfig: {
    TEAMS: { description: 'Teams that rows give to their users.' },
    SKILLS: { description: 'Skills that rows give to their users.' },
  },
});

const texts = {
  existing: 'What becomes of users who are there already.',
  listMode: 'What a plain list means for users who are there already.',
  matchKey: 'By what a row finds the user that it is about.',
  defaultLicense: 'For new users whose license cell is blank; absent: none.',
  defaultLanguage: 'For new users without a language, one of the site; absent: the default of the site.',
  defaultUserGroup: 'For new users without a user group; absent: the default of the site.',
  defaultRole: 'For new users without a role; absent: a role is needed.',
  defaultDataCenter: 'For new users without a data center.',
  defaultOrgUnit: 'For new users without an org unit.',
  nextFreeExtension:
    'Whether new users without an extension get the next free one, in the order of the file.',
  createMissing:
    'What is created with the import where a row names one that the site does not have, instead of an error; it needs structure.manage.',
  activation: 'When new users are invited to activate their account.',
};

@InputType({ description: 'How an import is made; kept with it.' })
export class ImportOptionsInput {
  @Field(() => ExistingUsers, { defaultValue: ExistingUsers.LEAVE, description: texts.existing })
  existing!: ExistingUsers;

  @Field(() => ImportListMode, { defaultValue: ImportListMode.MERGE, description: texts.listMode })
  listMode!: ImportListMode;

  @Field(() => ImportMatchKey, { defaultValue: ImportMatchKey.AUTOMATIC, description: texts.matchKey })
  matchKey!: ImportMatchKey;

  @Field(() => LicenseChoice, { nullable: true, description: texts.defaultLicense })
  defaultLicense?: LicenseChoice | null;

  @Field(() => String, { nullable: true, description: texts.defaultLanguage })
  defaultLanguage?: string | null;

  @Field(() => ID, { nullable: true, description: texts.defaultUserGroup })
  defaultUserGroup?: string | null;

  @Field(() => ID, { nullable: true, description: texts.defaultRole })
  defaultRole?: string | null;

  @Field(() => ID, { nullable: true, description: texts.defaultDataCenter })
  defaultDataCenter?: string | null;

  @Field(() => ID, { nullable: true, description: texts.defaultOrgUnit })
  defaultOrgUnit?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: texts.nextFreeExtension })
  nextFreeExtension!: boolean;

  @Field(() => ImportActivation, { defaultValue: ImportActivation.LATER, description: texts.activation })
  activation!: ImportActivation;

  @Field(() => [MissingKind], { defaultValue: [], description: texts.createMissing })
  createMissing!: MissingKind[];
}

@ObjectType({ description: 'How an import was made.' })
export class ImportOptions {
  @Field(() => ExistingUsers, { description: texts.existing })
  existing!: ExistingUsers;

  @Field(() => ImportListMode, { description: texts.listMode })
  listMode!: ImportListMode;

  @Field(() => ImportMatchKey, { description: texts.matchKey })
  matchKey!: ImportMatchKey;

  @Field(() => LicenseChoice, { nullable: true, description: texts.defaultLicense })
  defaultLicense!: LicenseChoice | null;

  @Field(() => String, { nullable: true, description: texts.defaultLanguage })
  defaultLanguage!: string | null;

  @Field(() => UserGroup, { nullable: true, description: texts.defaultUserGroup })
  defaultUserGroup!: UserGroup | null;

  @Field(() => Role, { nullable: true, description: texts.defaultRole })
  defaultRole!: Role | null;

  @Field(() => DataCenter, { nullable: true, description: texts.defaultDataCenter })
  defaultDataCenter!: DataCenter | null;

  @Field(() => OrgUnit, { nullable: true, description: texts.defaultOrgUnit })
  defaultOrgUnit!: OrgUnit | null;

  @Field(() => Boolean, { description: texts.nextFreeExtension })
  nextFreeExtension!: boolean;

  @Field(() => ImportActivation, { description: texts.activation })
  activation!: ImportActivation;

  @Field(() => [MissingKind], { description: texts.createMissing })
  createMissing!: MissingKind[];
}

export function storedOptions(input: ImportOptionsInput | null | undefined): StoredOptions {
  return {
    existing: input?.existing ?? 'LEAVE',
    listMode: input?.listMode ?? 'MERGE',
    matchKey: input?.matchKey ?? 'AUTOMATIC',
    defaultLicense: input?.defaultLicense ?? null,
    defaultLanguage: input?.defaultLanguage ?? null,
    defaultUserGroup: input?.defaultUserGroup ?? null,
    defaultRole: input?.defaultRole ?? null,
    defaultDataCenter: input?.defaultDataCenter ?? null,
    defaultOrgUnit: input?.defaultOrgUnit ?? null,
    nextFreeExtension: input?.nextFreeExtension ?? false,
    activation: input?.activation ?? 'LATER',
    createMissing: [...new Set(input?.createMissing ?? [])],
  };
}
