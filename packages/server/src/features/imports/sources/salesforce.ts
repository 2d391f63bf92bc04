import { someEmailAddresses, withCountryCode } from './conditions.ts';
import { ImportSource } from './ImportSource.ts';
import type { Source } from './Source.ts';

export const salesforce: Source = {
  source: ImportSource.SALESFORCE,
  signs: {
    all: ['Username'],
    some: [
      ...['Alias', 'Active', 'Profile', 'Federation ID', 'Community Nickname', 'User License', 'Last Login'],
      // As its tools for data have them.
      ...['IsActive', 'ProfileId', 'UserRoleId', 'TimeZoneSidKey', 'LocaleSidKey', 'LanguageLocaleKey'],
    ],
    least: 2,
  },
  columns: [
    ['First Name', 'firstName'],
    ['Last Name', 'lastName'],
    ['Full Name', 'fullName'],
    ['Name', 'fullName'],
    ['Username', 'username'],
    ['Email', 'email'],
    ['Mobile', 'mobile', withCountryCode],
    ['Mobile Phone', 'mobile', withCountryCode],
    ['Manager', 'supervisor', someEmailAddresses],
  ],
  leftOut: [
    'User ID',
    'Alias',
    'Active',
    // A place in the hierarchy of accounts, and a set of rights there.
    'Role',
    'Profile',
    'User License',
    'Federation ID',
    'Community Nickname',
    'Last Login',
    'Title',
    'Department',
    'Division',
    'Company Name',
    'Phone',
    'Language',
    'Locale',
    'Time Zone',
    'Created Date',
    'Manager',
    'Id',
    'IsActive',
    'ProfileId',
    'UserRoleId',
    'UserType',
    'ManagerId',
    'TimeZoneSidKey',
    'LocaleSidKey',
    'LanguageLocaleKey',
    'EmailEncodingKey',
    'FederationIdentifier',
    'CommunityNickname',
    'EmployeeNumber',
    'CreatedDate',
    'LastLoginDate',
  ],
  blocked: [
    ['Active', 'NO'],
    ['IsActive', 'NO'],
  ],
};
