import { readEmail } from './cells/readEmail.ts';
import {
  NO_LICENSE,
  type ReadText,
  readAgentId,
  readExtension,
  readLanId,
  readLicense,
  readNumericId,
  readOrgUnit,
  readPbxId,
  readUsername,
  readUserType,
  upTo,
} from './cells/readers.ts';
import { readMobile } from './cells/readMobile.ts';
import type { ImportErrorName } from './ImportErrorCode.ts';

export { NO_LICENSE };

/** Where the valid values of a column stand, when the site has a list of them. */
export type ValueList =
  | 'roles'
  | 'teams'
  | 'skills'
  | 'agentGroups'
  | 'businessUnits'
  | 'userGroups'
  | 'orgUnits'
  | 'dataCenters'
  | 'licenses'
  | 'languages'
  | 'features'
  | 'channels'
  | 'userTypes'
  | 'profiles';

interface Column {
  /** Header in the templates. */
  label: string;
  /** Other headers, in lower case without spaces and punctuation. */
  aliases: readonly string[];
  help: string;
  values?: ValueList;
}

interface TextColumn extends Column {
  kind: 'text';
  /** The column of the staging table. */
  staged: string;
  read: ReadText;
}

/** The whole numbers that stand behind the names of a list. */
export interface ListNumbers {
  least: number;
  most: number;
  wrong: ImportErrorName;
}

interface ListColumn extends Column {
  kind: 'list';
  /** Names carry numbers, as in `Billing:7`. */
  numbers?: ListNumbers | undefined;
}

/** A whole name, which fills first and last name where a row has neither. */
interface NameColumn extends Column {
  kind: 'name';
}

export type ImportColumn = TextColumn | ListColumn | NameColumn;

const name = upTo(100);
const text = (
  staged: string,
  label: string,
  read: ReadText,
  aliases: string,
  help: string,
  values?: ValueList,
) =>
  ({
    kind: 'text',
    staged,
    label,
    read,
    aliases: aliases.split(' '),
    help,
    values,
  }) as const satisfies TextColumn;
const list = (label: string, aliases: string, help: string, values: ValueList, numbers?: ListNumbers) =>
  ({ kind: 'list', label, aliases: aliases.split(' '), help, values, numbers }) as const satisfies ListColumn;

/** Every column that an import understands, in the order of the Users template. */
export const columns = {
  username: text(
    'username',
    'Username',
    readUsername,
    'login loginname userid username userlogin user userprincipalname',
    'What the person signs in with: up to 254 characters without spaces. Blank: the e-mail address.',
  ),
  lanId: text(
    'username',
    'LAN ID',
    readLanId,
    'lan lanid lanuser lanusername',
    'Username and agent ID in one: letters, digits, dot, underscore and hyphen, up to 64.',
  ),
  firstName: text(
    'first_name',
    'First Name',
    name,
    'first firstname forename givenname givenname vorname',
    'A first or a last name is needed.',
  ),
  lastName: text(
    'last_name',
    'Last Name',
    name,
    'familyname last lastname nachname sn surname',
    'A first or a last name is needed.',
  ),
  fullName: {
    kind: 'name',
    label: 'Full Name',
    aliases: ['displayname', 'fullname', 'name', 'wholename'],
    help: 'Split where a row has neither first nor last name: the last word is the last name, or what stands before a comma, as in Lovelace, Ada. A single word is a last name.',
  } as const satisfies NameColumn,
  email: text(
    'email',
    'Email Address',
    readEmail,
    'email emailaddress emailid emails mail mailaddress primaryemail workemail',
    'An e-mail address or a mobile number is needed. No two users of a site share one.',
  ),
  mobile: text(
    'mobile',
    'Mobile',
    readMobile,
    'cell cellphone mobile mobilenumber mobilephone mobilephonenumber',
    'With + or 00 and the country code, as in +44 7700 900123.',
  ),
  agentId: text(
    'agent_id',
    'Agent ID',
    readAgentId,
    'agent agentid agentlogin',
    'Letters, digits, dot, underscore and hyphen, up to 64. Blank: the username, where that fits.',
  ),
  extension: text(
    'extension',
    'Extension',
    readExtension,
    'ext extension extensionnumber phoneextension',
    'Digits only; leading zeros are kept.',
  ),
  pbxId: text('pbx_id', 'PBX ID', readPbxId, 'pbx pbxid pbxlogin', 'Digits only; leading zeros are kept.'),
  numericId: text(
    'numeric_id',
    'Numeric ID',
    readNumericId,
    'numericagentid numericid',
    '1 to 6 digits, for log-on by telephone and in reports.',
  ),
  userType: text(
    'user_type',
    'User Type',
    readUserType,
    'accounttype profile type usertype',
    'Agent, Supervisor or Administrator. Blank: what the role implies.',
    'userTypes',
  ),
  roles: list(
    'Role',
    'accessrole role roles userrole userroles',
    'A role of the site; several with a semicolon between.',
    'roles',
  ),
  license: text(
    'license',
    'License',
    readLicense,
    'licence licencetype license licenses licensetype seat',
    'Contact, Enterprise or Unassigned. Blank: the default of the import, else none.',
    'licenses',
  ),
  teams: list('Teams', 'team teamname teams', 'Teams of the site, with a semicolon between.', 'teams'),
  skills: list(
    'Skills',
    'skill skilllevels skills skillset',
    'Skill and level from 1 to 10, with a semicolon between, as in Billing:7;French:4.',
    'skills',
    { least: 1, most: 10, wrong: 'SKILL_LEVEL_INVALID' },
  ),
  agentGroups: list(
    'Agent Groups',
    'agentgroup agentgroups',
    'Agent groups of the site, with a semicolon between.',
    'agentGroups',
  ),
  businessUnits: list(
    'Business Units',
    'businessunit businessunits bu',
    'Business units of the site, with a semicolon between.',
    'businessUnits',
  ),
  userGroup: text(
    'user_group',
    'User Group',
    name,
    'usergroup usergroups',
    'A user group of the site. Blank: the default of the site.',
    'userGroups',
  ),
  orgUnit: text(
    'org_unit',
    'Org Unit',
    readOrgUnit,
    'organizationunit organizationalunit organisationunit orgunit orgunitpath ou',
    'An org unit of the site; its path, as in Europe / Support / Night, where the name alone is not unique.',
    'orgUnits',
  ),
  supervisor: text(
    'supervisor',
    'Supervisor',
    upTo(254),
    'manager manageremail supervisor supervisoremail supervisorid supervisorlanid supervisorusername',
    'The username or e-mail address of the supervisor, who may stand in the same file, in any row.',
  ),
  dataCenter: text(
    'data_center',
    'Data Center',
    upTo(100),
    'datacenter datacentre dc',
    'The two letters of a data center of the site.',
    'dataCenters',
  ),
  language: text(
    'language',
    'Language',
    upTo(100),
    'lang language locale preferredlanguage',
    'A language of the site, as in en or pt-BR. Blank: the default of the site.',
    'languages',
  ),
  crmName: text(
    'crm_name',
    'CRM Name',
    upTo(200),
    'crm crmname crmuser',
    'Stored as given, up to 200 characters.',
  ),
  chatGreetingName: text(
    'chat_greeting_name',
    'Chat Greeting Name',
    upTo(200),
    'chatgreeting chatgreetingname greetingname textchatgreetingtemplatename',
    'Stored as given, up to 200 characters.',
  ),
  features: list(
    'Features',
    'feature featurename features',
    'Features of the site, with a semicolon between.',
    'features',
  ),
  capacities: list(
    'Channel Counts',
    'capacities capacity channelcapacities channelcapacity channelcount channelcounts',
    'Channel and how many contacts at once, from 0 to 100, with a semicolon between, as in Voice:1;Chat:3.',
    'channels',
    { least: 0, most: 100, wrong: 'CHANNEL_COUNT_INVALID' },
  ),
} as const satisfies Record<string, ImportColumn>;

export type ColumnKey = keyof typeof columns;

export const columnKeys = Object.keys(columns) as ColumnKey[];

export function columnOf(key: ColumnKey): ImportColumn {
  return columns[key];
}

/** What a column fills: two columns for one of these do not go together. A LAN ID is a username too. */
export function stagedBy(key: ColumnKey): readonly string[] {
  const column = columnOf(key);
  if (column.kind === 'name') return ['first_name', 'last_name'];
  return [column.kind === 'text' ? column.staged : key];
}
