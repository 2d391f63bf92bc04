import { registerEnumType } from 'type-graphql';

/** What a run does. The kinds of test actions are not among them. */
export enum RunKind {
  CREATE_USER = 'CREATE_USER',
  UPDATE_USER = 'UPDATE_USER',
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
  SET_PROPERTIES = 'SET_PROPERTIES',
  ASSIGN_PROFILES = 'ASSIGN_PROFILES',
  LOCK = 'LOCK',
  UNLOCK = 'UNLOCK',
  SUSPEND = 'SUSPEND',
  REACTIVATE = 'REACTIVATE',
  DELETE_ROLE = 'DELETE_ROLE',
  DELETE_TEAM = 'DELETE_TEAM',
  DELETE_SKILL = 'DELETE_SKILL',
  DELETE_AGENT_GROUP = 'DELETE_AGENT_GROUP',
  DELETE_BUSINESS_UNIT = 'DELETE_BUSINESS_UNIT',
  DELETE_FEATURE = 'DELETE_FEATURE',
  DELETE_PROFILE = 'DELETE_PROFILE',
  DELETE_ORG_UNIT = 'DELETE_ORG_UNIT',
  DELETE_USER_GROUP = 'DELETE_USER_GROUP',
  DELETE_DATA_CENTER = 'DELETE_DATA_CENTER',
  LOG_OUT = 'LOG_OUT',
  RESET_PASSWORD = 'RESET_PASSWORD',
  SEND_ACTIVATION = 'SEND_ACTIVATION',
  CHANGE_PASSWORD = 'CHANGE_PASSWORD',
  CHANGE_SECOND_FACTOR = 'CHANGE_SECOND_FACTOR',
  RESET_SECOND_FACTOR = 'RESET_SECOND_FACTOR',
  CHANGE_OWN_ACCOUNT = 'CHANGE_OWN_ACCOUNT',
  UPDATE_PROFILE = 'UPDATE_PROFILE',
  SET_USER_GROUP_PROPERTY = 'SET_USER_GROUP_PROPERTY',
  SET_USER_GROUP_RESOURCE_FILTER = 'SET_USER_GROUP_RESOURCE_FILTER',
  IMPORT = 'IMPORT',
  IMPORT_PICTURES = 'IMPORT_PICTURES',
  SET_PICTURE = 'SET_PICTURE',
  EXPORT = 'EXPORT',
  UNDO = 'UNDO',
}

registerEnumType(RunKind, {
  name: 'RunKind',
  description: 'What a run does.',
  valuesConfig: {
    CREATE_USER: { description: 'Creates one user (createUser).' },
    UPDATE_USER: { description: 'Edits one user (updateUser).' },
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
    SET_FIELDS: {
      description:
        'Sets org unit, supervisor, data center, language, features, capacities or resource filter (bulkSetFields).',
    },
    SET_PROPERTIES: {
      description: 'Sets property values, or lets inherited ones count (bulkSetProperties).',
    },
    ASSIGN_PROFILES: { description: 'Switches group profiles on or off (bulkAssignProfiles).' },
    LOCK: { description: 'Locks accounts (bulkLock).' },
    UNLOCK: { description: 'Opens locked accounts (bulkUnlock).' },
    SUSPEND: { description: 'Suspends users (bulkSuspend).' },
    REACTIVATE: { description: 'Ends suspensions (bulkReactivate).' },
    DELETE_ROLE: { description: 'Gives the holders of a role another one and deletes it (deleteRole).' },
    DELETE_TEAM: { description: 'Takes a team from its users and deletes it (deleteTeam).' },
    DELETE_SKILL: { description: 'Takes a skill from its users and deletes it (deleteSkill).' },
    DELETE_AGENT_GROUP: {
      description: 'Takes an agent group from its users and deletes it (deleteAgentGroup).',
    },
    DELETE_BUSINESS_UNIT: {
      description: 'Takes a business unit from its users and deletes it (deleteBusinessUnit).',
    },
    DELETE_FEATURE: { description: 'Takes a feature from its users and deletes it (deleteFeature).' },
    DELETE_PROFILE: { description: 'Takes a group profile from its users and deletes it (deleteProfile).' },
    DELETE_ORG_UNIT: { description: 'Deletes an empty org unit (deleteOrgUnit).' },
    DELETE_USER_GROUP: { description: 'Deletes an empty user group (deleteUserGroup).' },
    DELETE_DATA_CENTER: {
      description: 'Takes a data center from its users and deletes it (deleteDataCenter).',
    },
    LOG_OUT: { description: 'Ends queue presence and sessions (bulkLogOut).' },
    RESET_PASSWORD: {
      description:
        'Sends messages for a new password (bulkResetPassword), or a person asked for one themselves.',
    },
    SEND_ACTIVATION: { description: 'Invites users to activate their account (bulkSendActivation).' },
    CHANGE_PASSWORD: {
      description:
        'A person chose their own password (resetPassword, changeOwnPassword, removeSecondFactor).',
    },
    CHANGE_SECOND_FACTOR: {
      description: 'A person turned their own second factor on or off, or took new recovery codes.',
    },
    RESET_SECOND_FACTOR: { description: 'Turns the second factors of users off (bulkResetSecondFactor).' },
    CHANGE_OWN_ACCOUNT: {
      description: 'A person changed their own e-mail address, mobile number or language.',
    },
    UPDATE_PROFILE: {
      description: 'Changes the skills of a group profile for those who have it on (updateProfile).',
    },
    SET_USER_GROUP_PROPERTY: {
      description: 'Sets a value that the members of a user group inherit (setUserGroupProperty).',
    },
    SET_USER_GROUP_RESOURCE_FILTER: {
      description: 'Limits what the members of a user group see (setUserGroupResourceFilter).',
    },
    IMPORT: { description: 'Creates and updates users from a file (planImport).' },
    IMPORT_PICTURES: { description: 'Gives users the pictures of a zip (planPictureImport).' },
    SET_PICTURE: { description: 'Gives a user a picture or takes it away (setPicture, removePicture).' },
    EXPORT: { description: 'Exports users to a file (exportUsers); it changes nobody.' },
    UNDO: { description: 'Takes another run back (undoRun).' },
  },
});
