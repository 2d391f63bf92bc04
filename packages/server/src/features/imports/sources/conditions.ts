import { emailFault } from '../../users/keys/emailFault.ts';
import { CellProblem } from '../cells/CellProblem.ts';
import { readMobile } from '../cells/readMobile.ts';
import type { ValueList } from '../columns.ts';
import { isKnown } from '../mapping/siteLists.ts';
import type { Condition } from './Source.ts';

/** Each has a country code. Without values nothing speaks against it. */
export const withCountryCode: Condition = ({ values }) =>
  values.every((value) => !(readMobile(value) instanceof CellProblem));

export const emailAddresses: Condition = ({ values }) => values.every((value) => emailFault(value) === null);

/** At least one, so that a blank column is not taken for it. */
export const someEmailAddresses: Condition = (seen) => seen.values.length > 0 && emailAddresses(seen);

/** Each is a value that the site has. */
export function known(list: ValueList): Condition {
  return ({ values, lists }) => values.length > 0 && values.every((value) => isKnown(lists, list, value));
}

/** The label beside a number says that it is a mobile, and it has a country code. */
export function labelledMobile(label: string): Condition {
  return (seen) => {
    const labels = seen.valuesOf(label);
    return labels.length > 0 && labels.every((text) => MOBILE.test(text)) && withCountryCode(seen);
  };
}

const MOBILE = /^\W*(mobile|mobil|handy|cell|móvil|movil|celular|portable|cellulare|mobiel|telemóvel)\b/i;
