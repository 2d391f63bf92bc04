import { registerEnumType } from 'type-graphql';

export enum UserStatus {
  INVITED = 'INVITED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  LOCKED = 'LOCKED',
  DELETED = 'DELETED',
}

registerEnumType(UserStatus, {
  name: 'UserStatus',
  description:
    'The state of an account. Where several would fit, the first of DELETED, SUSPENDED, LOCKED, ACTIVE, INVITED is given.',
  valuesConfig: {
    INVITED: { description: 'Made but not yet activated: the person has never set a password.' },
    ACTIVE: { description: 'Activated; the person can sign in.' },
    SUSPENDED: { description: 'Cannot sign in until reactivated; everything else is kept.' },
    LOCKED: { description: 'Cannot sign in until unlocked, by an administrator or after failed sign-ins.' },
    DELETED: { description: 'Deleted less than 30 days ago; can be restored. Listed only when asked for.' },
  },
});
