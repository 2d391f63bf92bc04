import { headerKey } from '../files/headerKey.ts';
import { emailAddresses, withCountryCode } from './conditions.ts';
import { ImportSource } from './ImportSource.ts';
import type { Source } from './Source.ts';

/** The first line is `version:v1.0`, the headers name their attribute in brackets, also where they are translated. */
export const entraBulkCreate: Source = {
  source: ImportSource.ENTRA_BULK_CREATE,
  keyOf: (header) => headerKey(/\[([^\]]+)\]/.exec(header)?.[1] ?? ''),
  signs: {
    all: ['userPrincipalName'],
    some: ['displayName', 'passwordProfile', 'accountEnabled', 'givenName', 'surname'],
    least: 1,
  },
  columns: [
    ['displayName', 'fullName'],
    ['givenName', 'firstName'],
    ['surname', 'lastName'],
    // There is no other address, and a user name has the form of one.
    ['userPrincipalName', 'email', emailAddresses],
    ['userPrincipalName', 'username'],
    ['mobile', 'mobile', withCountryCode],
  ],
  leftOut: [
    'passwordProfile',
    'accountEnabled',
    'jobTitle',
    'department',
    'usageLocation',
    'streetAddress',
    'state',
    'country',
    'physicalDeliveryOfficeName',
    'city',
    'postalCode',
    'telephoneNumber',
  ],
  // "Block sign in (Yes/No)"
  blocked: [['accountEnabled', 'YES']],
};
