import { registerEnumType } from 'type-graphql';

/** Why a run left a user as they are (B3). */
export enum RefusalCode {
  LOGGED_ON = 'LOGGED_ON',
  DELETED = 'DELETED',
  STALE = 'STALE',
  SELF = 'SELF',
  LAST_ADMINISTRATOR = 'LAST_ADMINISTRATOR',
  CONFLICT = 'CONFLICT',
  KEY_TAKEN = 'KEY_TAKEN',
  NO_LICENSE_AVAILABLE = 'NO_LICENSE_AVAILABLE',
  NOT_FOUND = 'NOT_FOUND',
  NO_ROLE_LEFT = 'NO_ROLE_LEFT',
  ROLE_ABOVE_OWN = 'ROLE_ABOVE_OWN',
  FIELD_NOT_EDITABLE = 'FIELD_NOT_EDITABLE',
  NOT_A_LEAF = 'NOT_A_LEAF',
  SUPERVISOR_CYCLE = 'SUPERVISOR_CYCLE',
  OTHER_USER_GROUP = 'OTHER_USER_GROUP',
  REFERENCE_GONE = 'REFERENCE_GONE',
  WAIT_ENDED = 'WAIT_ENDED',
  NO_CONTACT_ADDRESS = 'NO_CONTACT_ADDRESS',
  SUSPENDED = 'SUSPENDED',
}

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why a run left a user as they are.',
  valuesConfig: {
    LOGGED_ON: {
      description: 'The user is logged on to the queue. Log them off first, or wait (onLoggedOn).',
    },
    DELETED: { description: 'The user has been deleted. Restore them first.' },
    STALE: { description: 'The user has been changed since the plan was made. Make a new plan.' },
    SELF: { description: 'Nobody deletes, locks, demotes or logs out themselves by a bulk action.' },
    LAST_ADMINISTRATOR: { description: 'The last administrator of a site cannot be removed.' },
    CONFLICT: { description: 'The field has been changed again since the run; undo leaves it as it is.' },
    KEY_TAKEN: {
      description: 'A username, e-mail address or number of the user belongs to somebody else now.',
    },
    NO_LICENSE_AVAILABLE: { description: 'The pool of that license has no free seat.' },
    NOT_FOUND: { description: 'No such user, or none that the caller may see.' },
    NO_ROLE_LEFT: { description: 'The user would have no role left. Everybody has at least one.' },
    ROLE_ABOVE_OWN: { description: 'The role has permissions that the caller does not hold.' },
    FIELD_NOT_EDITABLE: { description: 'A detail would change that the roles of the caller keep from them.' },
    NOT_A_LEAF: { description: 'A user of type AGENT sits in a leaf of the org tree only.' },
    SUPERVISOR_CYCLE: { description: 'The supervisor would be the user, or somebody below the user.' },
    OTHER_USER_GROUP: { description: 'The profile belongs to a user group that is not the user’s.' },
    REFERENCE_GONE: {
      description: 'A team, skill, role or the like that would be assigned has been deleted.',
    },
    WAIT_ENDED: {
      description: 'The user did not log off within 7 days, or was taken out of those who wait.',
    },
    NO_CONTACT_ADDRESS: { description: 'The user has neither an e-mail address nor a mobile number.' },
    SUSPENDED: { description: 'The user is suspended, and could not sign in. Reactivate them first.' },
  },
});

/** The same in words for people, with what to do. */
export const refusalMessages: Record<RefusalCode, string> = {
  LOGGED_ON: 'Logged on to the queue. Log the user off first, or leave them out.',
  DELETED: 'Deleted. Restore the user first.',
  STALE: 'Changed since the plan was made. Make a new plan for this user.',
  SELF: 'This is your own account. Ask another administrator.',
  LAST_ADMINISTRATOR: 'The last administrator of the site. Make somebody else administrator first.',
  CONFLICT: 'Changed again since the run, so it stays as it is. Set the value by hand if you want it back.',
  KEY_TAKEN: 'The username, e-mail address or a number belongs to somebody else now. Change it there first.',
  NO_LICENSE_AVAILABLE: 'No free seat in the license pool. Free a seat or add seats, then try again.',
  NOT_FOUND: 'No such user.',
  NO_ROLE_LEFT: 'This would take the last role away. Give another role first.',
  ROLE_ABOVE_OWN: 'Holds a role that allows more than you may do yourself. Ask an administrator.',
  FIELD_NOT_EDITABLE: 'A detail would change that your roles do not let you edit. Ask an administrator.',
  NOT_A_LEAF: 'Agents sit only in org units without units below them. Choose such a unit.',
  SUPERVISOR_CYCLE: 'The supervisor would be this user or somebody below. Choose somebody else.',
  OTHER_USER_GROUP: 'The profile belongs to another user group. Move the user first.',
  WAIT_ENDED: 'Did not log off within 7 days, or was taken out. Start again for this user.',
  REFERENCE_GONE: 'What would be assigned has been deleted. Make a new plan.',
  NO_CONTACT_ADDRESS: 'Neither an e-mail address nor a mobile number. Enter one of them first.',
  SUSPENDED: 'Suspended. Reactivate the user first.',
};
