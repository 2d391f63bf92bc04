import { quoted } from '../../../../platform/language/quoted.ts';
import { emailFault } from '../../../users/keys/emailFault.ts';
import {
  digitsFault,
  idFault,
  type KeyFault,
  mobileFault,
  usernameFault,
} from '../../../users/keys/keyFaults.ts';
import { columnWords } from '../../words/columnWords.ts';
import { type Fault, isSharedName, type RowWords } from '../Fault.ts';
import { englishLabel } from './englishLabel.ts';

type Words = (fault: Fault) => string;

const said =
  (text: string): Words =>
  () =>
    text;
const shown = (value: string) => quoted('en', value);
const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
const label = ({ column }: Fault) => (column ? columnWords(column, 'en').label : 'value');

function unknown(word: string, none: string): Words {
  return ({ value, nearest, choices }) => {
    if (nearest.length > 0) return `No ${word} ${shown(value)}. ${nearest.join(' or ')}?`;
    if (choices.length > 0)
      return `No ${word} ${shown(value)}. There ${choices.length > 1 ? 'are' : 'is'} ${choices.join(', ')}`;
    return `No ${word} ${shown(value)}. ${none}`;
  };
}

const spelling = 'Check the spelling, or make it first';

const taken: Words = ({ value, owner, nextFree }) => {
  const belongs = owner ? `${value} belongs to ${owner}` : `${value} is taken`;
  return nextFree ? `${belongs}. Next free: ${nextFree}` : `${belongs}. Choose another, or leave it blank`;
};

const wrong =
  (words: KeyFault): Words =>
  ({ value }) =>
    words(value);

/** What a file says in a column, or an option for all new users. */
function needed(what: string, option: string): Words {
  return ({ hasColumn, choices }) => {
    if (!hasColumn) return `${what} is needed, and no column says it. Choose “${option}” in the options`;
    if (choices.length > 0) return `${what} is needed: ${choices.join(', ')}`;
    return `${what} is needed. Name one, or choose “${option}” in the options`;
  };
}

const contact = 'An e-mail address or a mobile number is needed';

const notAllowed: Record<string, string> = {
  roles: 'Nobody takes roles from themselves. Ask another administrator',
  userGroup: 'The resource filter of that user group would limit yourself. Ask another administrator',
  orgUnit: 'Your roles let you create users in your own org unit and below it only. Name one of those',
  teams: 'Your roles let you create users in your own teams only. Name one of them',
};

const errors: RowWords['errors'] = {
  NAME_MISSING: said('A first or a last name is needed'),
  EMAIL_MISSING: said(contact),
  CONTACT_MISSING: said(contact),
  EMAIL_INVALID: ({ value }) => `Not an address: ${emailFault(value) ?? shown(value)}`,
  EMAIL_TAKEN: taken,
  USERNAME_INVALID: ({ column, value }) => (column === 'lanId' ? idFault : usernameFault)(value),
  USERNAME_MISSING: ({ column }) =>
    column === 'lanId' ? 'A LAN ID is needed' : 'A username is needed where there is no e-mail address',
  USERNAME_TAKEN: taken,
  AGENT_ID_INVALID: wrong(idFault),
  AGENT_ID_TAKEN: taken,
  EXTENSION_INVALID: wrong(digitsFault(32)),
  EXTENSION_TAKEN: taken,
  PBX_ID_INVALID: wrong(digitsFault(32)),
  PBX_ID_TAKEN: taken,
  NUMERIC_ID_INVALID: wrong(digitsFault(6)),
  NUMERIC_ID_TAKEN: taken,
  MOBILE_INVALID: wrong(mobileFault),
  MOBILE_TAKEN: taken,
  DUPLICATE_IN_FILE: (fault) =>
    fault.owner
      ? `Row ${fault.rows[0]} is about the same user already, ${fault.owner}`
      : fault.value
        ? `Row ${fault.rows[0]} has the same ${label(fault)}. Change one of them, or drop this row`
        : `Row ${fault.rows[0]} is about the same user already. Drop one of them`,
  ROLE_MISSING: needed('A role', 'Role of new users'),
  ROLE_UNKNOWN: unknown('role', spelling),
  ROLE_NOT_ALLOWED: ({ column, value }) =>
    column === 'roles'
      ? `${value || 'The role'} allows more than you may do yourself. Name another role`
      : 'This user may do more than you may yourself. Leave this as it is, or ask an administrator',
  LICENSE_UNKNOWN: unknown('license', 'Leave it blank'),
  NO_LICENSE_AVAILABLE: ({ value, hasColumn }) =>
    `No ${value === 'CONTACT' ? 'Contact' : 'Enterprise'} seat is left. Add seats, or ${
      hasColumn ? 'name another license' : 'choose another “License of new users” in the options'
    }`,
  DATA_CENTER_MISSING: needed('A data center', 'Data center of new users'),
  DATA_CENTER_UNKNOWN: unknown('data center', spelling),
  USER_TYPE_MISSING: said('A profile is needed: Agent or Supervisor'),
  USER_TYPE_UNKNOWN: unknown('user type', 'There are Agent, Supervisor and Administrator'),
  TEAM_UNKNOWN: unknown('team', spelling),
  SKILL_UNKNOWN: unknown('skill', spelling),
  SKILL_LEVEL_INVALID: ({ value }) => `${shown(value)} needs a level from 1 to 10, as in Billing:7`,
  FEATURE_UNKNOWN: unknown('feature', spelling),
  FEATURE_INVALID: ({ value }) => `${shown(value)} is neither yes nor no. Write one of the two`,
  CHANNEL_UNKNOWN: unknown('channel', 'Check the spelling, or give it to a user first'),
  CHANNEL_COUNT_INVALID: ({ value }) => `${shown(value)} needs a count from 0 to 100, as in Voice:1`,
  CHANNEL_COUNT_DOUBLED: ({ value }) => `${value} is there twice with different counts. Keep one of them`,
  LIST_CONTRADICTION: ({ value, column }) =>
    column === 'skills'
      ? `${shown(value)} is there twice and not the same both times. Keep one of them`
      : `${shown(value)} is both given and taken away. Keep one of them`,
  AGENT_GROUP_UNKNOWN: unknown('agent group', spelling),
  BUSINESS_UNIT_UNKNOWN: unknown('business unit', spelling),
  USER_GROUP_UNKNOWN: unknown('user group', spelling),
  ORG_UNIT_MISSING: needed('An org unit', 'Org unit of new users'),
  ORG_UNIT_UNKNOWN: (fault) =>
    isSharedName(fault)
      ? `Several org units are named ${shown(fault.value)}: ${fault.nearest.join(' or ')}?`
      : unknown('org unit', spelling)(fault),
  ORG_UNIT_NOT_LEAF: ({ value }) =>
    `An agent sits in a unit without others below it${value ? `; ${shown(value)} has some` : ''}. Name one further down`,
  SUPERVISOR_UNKNOWN: ({ value, rows }) =>
    rows.length > 0
      ? `Row ${rows[0]}, the supervisor ${shown(value)}, has errors of its own. Mend it first`
      : `No user and no row with the username or e-mail address ${shown(value)}. Check the spelling, or add a row`,
  SUPERVISOR_CYCLE: ({ rows }) =>
    rows.length === 1
      ? 'Nobody is their own supervisor. Name somebody else'
      : rows.length > 1
        ? `The rows ${listed(rows.map(String))} supervise each other in a circle. Change one of them`
        : 'The supervisors above this row lead in a circle. Change one of them',
  LANGUAGE_UNKNOWN: unknown('language', 'Leave it blank for the default of the site'),
  UNREADABLE: ({ value }) =>
    `${shown(value)} has characters that could not be read. Choose another encoding for the file, or correct the cell`,
  SPREADSHEET_ERROR: ({ value }) =>
    `The spreadsheet shows ${shown(value)} here, no value. Mend it there, or put what is meant`,
  LINE_BREAK: said('A line break inside the cell. Take it out'),
  TOO_LONG: (fault) =>
    `${label(fault)} is too long: ${shown(fault.value)} has ${fault.value.length} characters`,
  TOO_MANY_CELLS: ({ value }) =>
    `The row has ${value} cells, more than the header. Put a cell that holds the separator in quotation marks`,
  KEY_AMBIGUOUS: ({ value, owner }) =>
    `The row is about another user: ${owner ? `${value} belongs to ${owner}` : `${value} is taken`}. Change one of its keys`,
  LOGGED_ON: said('Logged on to the queue, so the user group cannot change now. Log the user off first'),
  NOT_ALLOWED: ({ column }) =>
    notAllowed[column ?? ''] ?? 'Your roles do not reach this user. Take the row out',
  LAST_ADMINISTRATOR: said('The last administrator of the site. Make somebody else administrator first'),
  STALE: said('Changed by somebody since the plan was made. Import this row again'),
  NOT_IN_DETAILS: ({ value }) =>
    value
      ? `No row of the user details file has the LAN ID ${shown(value)}. Correct it, or drop this row`
      : 'The LAN ID is missing. Name one of the user details file, or drop this row',
  REFERENCE_GONE: said(
    'Something that this row names has been deleted since the plan was made. Import this row again',
  ),
};

export const en: RowWords = { errors, label: englishLabel, place: (file, row) => `(${file}, row ${row})` };
