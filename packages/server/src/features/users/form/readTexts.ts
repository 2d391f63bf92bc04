import { type UserError, userError } from '../../../platform/graphql/UserError.ts';
import { trimText } from '../../../platform/text/trimText.ts';
import { emailFault } from '../keys/emailFault.ts';
import { digitsFault, idFault, mobileFault, usernameFault } from '../keys/keyFaults.ts';
import { mobileNumber } from '../keys/mobileNumber.ts';
import { AGENT_ID, DIGITS, NUMERIC_ID, USERNAME } from '../keys/patterns.ts';

type Read = (text: string) => { value: string } | { fault: string };

const matching =
  (pattern: RegExp, fault: (text: string) => string): Read =>
  (text) =>
    pattern.test(text) ? { value: text } : { fault: `${fault(text)}.` };

const upTo =
  (length: number): Read =>
  (text) => {
    if (/[\p{Cc}\u2028\u2029]/u.test(text)) return { fault: 'A line break inside. Take it out.' };
    return text.length <= length
      ? { value: text }
      : { fault: `At most ${length} characters: it has ${text.length}. Shorten it.` };
  };

/** U1 to U4: the texts of a user, each as the field keeps it. */
const readers = {
  firstName: upTo(100),
  lastName: upTo(100),
  username: matching(USERNAME, usernameFault),
  email: (text) => {
    const fault = emailFault(text);
    return fault ? { fault: `Not an e-mail address: ${fault}.` } : { value: text };
  },
  mobile: (text) => {
    const value = mobileNumber(text);
    return value ? { value } : { fault: `${mobileFault(text)}.` };
  },
  agentId: matching(AGENT_ID, idFault),
  extension: matching(DIGITS, digitsFault(32)),
  pbxId: matching(DIGITS, digitsFault(32)),
  numericId: matching(NUMERIC_ID, digitsFault(6)),
  crmName: upTo(200),
  chatGreetingName: upTo(200),
  language: upTo(35),
} satisfies Record<string, Read>;

export type TextField = keyof typeof readers;

const textFields = Object.keys(readers) as TextField[];

/** What is given of the texts, null for one that is emptied; all that is wrong with them at once. */
export function readTexts(input: Partial<Record<TextField, string | null>>): {
  values: Partial<Record<TextField, string | null>>;
  userErrors: UserError[];
} {
  const values: Partial<Record<TextField, string | null>> = {};
  const userErrors: UserError[] = [];
  for (const field of textFields) {
    const given = input[field];
    if (given === undefined) continue;
    const text = trimText(given ?? '');
    const read = text === '' ? { value: null } : readers[field](text);
    if ('fault' in read) userErrors.push(userError('INVALID', read.fault, [field]));
    else values[field] = read.value;
  }
  return { values, userErrors };
}
