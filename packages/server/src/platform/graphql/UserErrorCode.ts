import { registerEnumType } from 'type-graphql';

const descriptions = {
  REQUIRED: 'A value is missing.',
  INVALID: 'A value has the wrong form.',
  UNKNOWN_ID: 'No such record, or none that the caller may see.',
  EXPECTED_COUNT_CHANGED: 'The selection holds another number of users than expectedCount says.',
  TOO_MANY_USERS: 'The selection holds more than a run may (1,000,000).',
  EMPTY_SELECTION: 'The selection holds nobody.',
  PLAN_EXPIRED: 'The plan is older than 24 hours. Plan again.',
  NOT_A_PLAN: 'The run is no plan, or has been applied already.',
  NOT_UNDOABLE: 'The run cannot be undone: it was not applied, or it was an event.',
  ALREADY_UNDONE: 'The run has been undone already.',
  UNDO_EXPIRED: 'The run is older than 30 days.',
  REFUSED: 'A user was refused and onRefusal is ABORT, so nothing was done.',
  SIGN_IN_FAILED:
    'Login and password fit no account, or it waits after failed attempts. Which of these is not told.',
  PASSWORD_TOO_SHORT: 'A password has at least 15 characters, or 8 with a second factor.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  PASSWORD_COMMON: 'The password is among those that are guessed first.',
  LINK_ENDED: 'The link has been used, has ended or was never given.',
  CODE_WRONG: 'Login and code do not fit, or the code has been used, has ended or was tried too often.',
  SIGN_IN_ENDED: 'The sign-in was begun too long ago, or ended already. Sign in again.',
  PASSWORD_WRONG: 'This is not the present password, or the account waits after failed attempts.',
  UNCHANGED: 'It is so already.',
  NOT_AVAILABLE: 'The server is not set up for it; the message says what is missing.',
  SINGLE_SIGN_ON_ONLY:
    'The password is right, but the site lets it open the accounts of administrators only.',
  LOCKED: 'The password is right, but the account is locked or suspended.',
  NOT_CANCELLABLE: 'The run has been applied or has ended.',
  UPLOAD_UNKNOWN: 'No such upload, or it has been removed after 7 days.',
  FILE_INVALID: 'The file is not what its name says, or cannot be read.',
  HEADER_INVALID: 'The first row of the file lacks a column, has one twice or one that is not known.',
  IMPORT_CHANGED: 'Somebody else has corrected the import meanwhile.',
  TOO_MANY_OPEN: 'The site has as many open plans, imports, uploads or exports as it may.',
  WRONG_STATE: 'The run is in a state in which this cannot be done.',
  OWN_RUN: 'Who asks for something cannot approve it.',
  COUNT_REQUIRED: 'So many users are affected that confirmCount must give their number.',
  PERMISSION_NOT_HELD: 'A token cannot be given a permission that its maker does not hold.',
  USER_BLOCKED: 'The user is suspended or locked, so cannot log on to the queue.',
  NOT_LOGGED_ON: 'The user is not logged on to the queue.',
  NAME_TAKEN: 'Another record of this kind has that name, or that code, without case.',
  LIMIT_REACHED: 'The site has as many of these as it may.',
  IN_USE: 'Something belongs to it, so it cannot be deleted; the message says what and how many.',
  NOT_ALLOWED:
    'The caller may not make this change: it goes beyond their own rights, or nobody would be left to administer the site.',
  KEY_TAKEN: 'A username, e-mail address or number belongs to another user.',
  NO_LICENSE_AVAILABLE: 'The pool of that license has no free seat.',
  NO_ROLE_LEFT: 'The user would have no role left. Everybody has at least one.',
  ROLE_ABOVE_OWN:
    'The role, or one that the user has whose way to sign in would change, allows more than the caller may do.',
  LAST_ADMINISTRATOR: 'Nobody would be left who administers the site.',
  NOT_A_LEAF: 'A user of type AGENT sits in a leaf of the org tree only.',
  HOLDS_AGENTS:
    'Users of type AGENT sit in the org unit, so nothing can be put below it until they have another one.',
  SUPERVISOR_CYCLE: 'The supervisor would be the user, or somebody below the user.',
  FIELD_NOT_EDITABLE: 'The roles of the caller do not let them edit this detail.',
  CONFLICT: 'Somebody else has changed this since it was read; conflicts in the payload has both versions.',
  NO_SUCH_SITE: 'No such site, or none in which the caller may act.',
} as const;

export type UserErrorCode = keyof typeof descriptions;

export const UserErrorCode = Object.fromEntries(Object.keys(descriptions).map((code) => [code, code])) as {
  [Code in UserErrorCode]: Code;
};

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'What the caller can mend, as a code that programs can rely on.',
  valuesConfig: Object.fromEntries(
    Object.entries(descriptions).map(([code, description]) => [code, { description }]),
  ),
});
