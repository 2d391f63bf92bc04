import { AGENT_ID, DIGITS, NUMERIC_ID, SHORTENED, USERNAME } from '../../users/keys/patterns.ts';
import type { ImportErrorName } from '../ImportErrorCode.ts';
import { CellProblem } from './CellProblem.ts';

/** Brings the text of a cell into the form that the field has, or says what is wrong with it; null is a blank cell. */
export type ReadText = (text: string) => string | CellProblem | null;

function matching(pattern: RegExp, code: ImportErrorName): ReadText {
  return (text) => (pattern.test(text) ? text : new CellProblem(code, text));
}

function oneOf(values: Record<string, string>, code: ImportErrorName): ReadText {
  // A record would know “constructor” too.
  const known = new Map(Object.entries(values));
  return (text) => known.get(text.toLowerCase().replace(/[\s_-]+/g, ' ')) ?? new CellProblem(code, text);
}

export function upTo(length: number): ReadText {
  return (text) => (text.length <= length ? text : new CellProblem('TOO_LONG', text));
}

export const readUsername: ReadText = (text) =>
  USERNAME.test(text) && !SHORTENED.test(text) ? text : new CellProblem('USERNAME_INVALID', text);
/** A LAN ID becomes the username and the agent ID, so it obeys the narrower rule. */
export const readLanId = matching(AGENT_ID, 'USERNAME_INVALID');
export const readAgentId = matching(AGENT_ID, 'AGENT_ID_INVALID');
export const readExtension = matching(DIGITS, 'EXTENSION_INVALID');
export const readPbxId = matching(DIGITS, 'PBX_ID_INVALID');
export const readNumericId = matching(NUMERIC_ID, 'NUMERIC_ID_INVALID');

/** A tree's root, as Google writes it, is no unit. */
export const readOrgUnit: ReadText = (text) => (/^[/\s]+$/.test(text) ? null : upTo(1000)(text));

export const readUserType = oneOf(
  { agent: 'AGENT', supervisor: 'SUPERVISOR', administrator: 'ADMINISTRATOR', admin: 'ADMINISTRATOR' },
  'USER_TYPE_UNKNOWN',
);

export const NO_LICENSE = 'NONE';
export const readLicense = oneOf(
  {
    enterprise: 'ENTERPRISE',
    contact: 'CONTACT',
    unassigned: NO_LICENSE,
    none: NO_LICENSE,
    'no license': NO_LICENSE,
  },
  'LICENSE_UNKNOWN',
);
