import { registerEnumType } from 'type-graphql';

export enum ImportFormat {
  CONTACTS = 'CONTACTS',
  USERS = 'USERS',
  ONBOARDING = 'ONBOARDING',
}

registerEnumType(ImportFormat, {
  name: 'ImportFormat',
  description:
    'Which template a file follows. It decides what a new user needs; the columns of both are understood.',
  valuesConfig: {
    CONTACTS: {
      description:
        'First Name, Last Name, License, Extension, Email Address, Role, Data Center. New users need a name, an e-mail address or a mobile number, a role and a data center.',
    },
    USERS: {
      description:
        'Every column of an account. New users need a name, an e-mail address or a mobile number, and a role.',
    },
    ONBOARDING: {
      description:
        'User details with LAN IDs, and beside them up to two files with channel counts and features, joined by LAN ID. New users need a LAN ID, a name, a profile, a role and an org unit, and no address.',
    },
  },
});
