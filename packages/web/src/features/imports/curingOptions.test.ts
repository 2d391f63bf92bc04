import { expect, test } from 'vitest';
import { optionsThatCure } from './curingOptions.ts';

test('I7 I13 the check leads to the option that cures an error, and to none that does not', () => {
  const codes = ['ROLE_MISSING', 'EMAIL_INVALID', 'ORG_UNIT_MISSING', 'DATA_CENTER_MISSING'] as const;
  expect(optionsThatCure(codes, { defaultLicense: '' })).toEqual([
    'defaultRole',
    'defaultDataCenter',
    'defaultOrgUnit',
  ]);
  expect(optionsThatCure(['NO_LICENSE_AVAILABLE'], { defaultLicense: 'CONTACT' })).toEqual([
    'defaultLicense',
  ]);
  expect(optionsThatCure(['NO_LICENSE_AVAILABLE'], { defaultLicense: '' })).toEqual([]);
  expect(optionsThatCure(['ROLE_UNKNOWN'], { defaultLicense: '' })).toEqual([]);
});
