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
  DELETE_TEAM = 'DELETE_TEAM',
  DELETE_SKILL = 'DELETE_SKILL',
  DELETE_AGENT_GROUP = 'DELETE_AGENT_GROUP',
  DELETE_BUSINESS_UNIT = 'DELETE_BUSINESS_UNIT',
  DELETE_FEATURE = 'DELETE_FEATURE',
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
    DELETE_TEAM: { description: 'Takes a team from its users and deletes it (deleteTeam).' },
    DELETE_SKILL: { description: 'Takes a skill from its users and deletes it (deleteSkill).' },
    DELETE_AGENT_GROUP: {
      description: 'Takes an agent group from its users and deletes it (deleteAgentGroup).',
    },
    DELETE_BUSINESS_UNIT: {
      description: 'Takes a business unit from its users and deletes it (deleteBusinessUnit).',
    },
    DELETE_FEATURE: { description: 'Takes a feature from its users and deletes it (deleteFeature).' },
    IMPORT: { description: 'Creates and updates users from a file (planImport).' },
    UNDO: { description: 'Takes another run back (undoRun).' },
  },
});
