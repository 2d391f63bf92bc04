import { emailFault } from '../../users/keys/emailFault.ts';
import { CellProblem } from '../cells/CellProblem.ts';
import { readLicense, readUserType } from '../cells/readers.ts';
import { readMobile } from '../cells/readMobile.ts';
import type { ColumnKey, ValueList } from '../columns.ts';
import { isKnown, type SiteLists } from './siteLists.ts';

/** A single word may be there by chance. */
const FEWEST_WORDS = 2;

type Test = (values: readonly string[], lists: SiteLists) => boolean;

const names =
  (list: ValueList): Test =>
  (values, lists) =>
    values.length >= FEWEST_WORDS &&
    values.every((value) =>
      value.split(';').every((name) => name.trim() === '' || isKnown(lists, list, name)),
    );

const licenses: Test = (values) =>
  values.length >= FEWEST_WORDS &&
  values.every((value) => !(readLicense(value) instanceof CellProblem)) &&
  values.some((value) => readLicense(value) === 'ENTERPRISE');

const userTypes: Test = (values) =>
  values.length >= FEWEST_WORDS && values.every((value) => !(readUserType(value) instanceof CellProblem));

const tests: readonly (readonly [ColumnKey, Test])[] = [
  ['email', (values) => values.every((value) => emailFault(value) === null)],
  [
    'mobile',
    (values) => values.every((value) => value.startsWith('+') && !(readMobile(value) instanceof CellProblem)),
  ],
  ['license', licenses],
  ['roles', names('roles')],
  ['userType', userTypes],
  ['dataCenter', names('dataCenters')],
  ['language', names('languages')],
  ['teams', names('teams')],
  ['userGroup', names('userGroups')],
  ['orgUnit', names('orgUnits')],
];

/** What the values of a column can only be; a site that uses one name for two things gets no guess. */
export function guessByContent(values: readonly string[], lists: SiteLists): ColumnKey | null {
  if (values.length === 0) return null;
  const fits = tests.filter(([, test]) => test(values, lists)).map(([key]) => key);
  // Agent and Supervisor are roles as well as user types; a role implies its type.
  const [only, ...others] = fits.includes('roles') ? fits.filter((key) => key !== 'userType') : fits;
  return only && others.length === 0 ? only : null;
}
