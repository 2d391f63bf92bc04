import { registerEnumType } from 'type-graphql';

/** What a run does. The kinds of test actions are not among them. */
export enum RunKind {
  DELETE = 'DELETE',
  ASSIGN_TEAMS = 'ASSIGN_TEAMS',
  UPDATE_SKILLS = 'UPDATE_SKILLS',
  RESTORE = 'RESTORE',
  SET_LICENSE = 'SET_LICENSE',
  ASSIGN_ROLES = 'ASSIGN_ROLES',
  ASSIGN_AGENT_GROUPS = 'ASSIGN_AGENT_GROUPS',
  ASSIGN_BUSINESS_UNITS = 'ASSIGN_BUSINESS_UNITS',
  UPDATE = 'UPDATE',
  MOVE_TO_USER_GROUP = 'MOVE_TO_USER_GROUP',
  SET_FIELDS = 'SET_FIELDS',
  LOCK = 'LOCK',
  UNLOCK = 'UNLOCK',
  SUSPEND = 'SUSPEND',
  REACTIVATE = 'REACTIVATE',
  IMPORT = 'IMPORT',
  UNDO = 'UNDO',
}

registerEnumType(RunKind, {
  name: 'RunKind',
  description: 'What a run does.',
  valuesConfig: {
    DELETE: { description: 'Deletes users (bulkDelete).' },
    ASSIGN_TEAMS: { description: 'Adds, removes or replaces teams (bulkAssignTeams).' },
    UPDATE_SKILLS: { description: 'Sets or takes away skills and levels (bulkUpdateSkills).' },
    RESTORE: { description: 'Brings deleted users back (bulkRestore).' },
    SET_LICENSE: { description: 'Gives or takes a license (bulkSetLicense).' },
    ASSIGN_ROLES: { description: 'Adds, removes or replaces roles (bulkAssignRoles).' },
    ASSIGN_AGENT_GROUPS: { description: 'Adds, removes or replaces agent groups (bulkAssignAgentGroups).' },
    ASSIGN_BUSINESS_UNITS: {
      description: 'Adds, removes or replaces business units (bulkAssignBusinessUnits).',
    },
    UPDATE: { description: 'Changes business units, agent groups and skills in one (bulkUpdate).' },
    MOVE_TO_USER_GROUP: { description: 'Moves users to another user group (bulkMoveToUserGroup).' },
    SET_FIELDS: { description: 'Sets org unit, supervisor, data center or language (bulkSetFields).' },
    LOCK: { description: 'Locks accounts (bulkLock).' },
    UNLOCK: { description: 'Opens locked accounts (bulkUnlock).' },
    SUSPEND: { description: 'Suspends users (bulkSuspend).' },
    REACTIVATE: { description: 'Ends suspensions (bulkReactivate).' },
    IMPORT: { description: 'Creates and updates users from a file (planImport).' },
    UNDO: { description: 'Takes another run back (undoRun).' },
  },
});
