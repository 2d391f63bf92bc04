import { bulkResetPassword } from '../features/accounts/bulkResetPassword.ts';
import { bulkResetSecondFactor } from '../features/accounts/bulkResetSecondFactor.ts';
import { bulkSendActivation } from '../features/accounts/bulkSendActivation.ts';
import { ownActions } from '../features/accounts/ownActions.ts';
import { bulkAssignAgentGroups } from '../features/agentGroups/bulkAssignAgentGroups.ts';
import { deleteAgentGroup } from '../features/agentGroups/deleteAgentGroup.ts';
import { bulkAssignBusinessUnits } from '../features/businessUnits/bulkAssignBusinessUnits.ts';
import { deleteBusinessUnit } from '../features/businessUnits/deleteBusinessUnit.ts';
import { deleteDataCenter } from '../features/dataCenters/deleteDataCenter.ts';
import { logExport } from '../features/exports/logExport.ts';
import { importAction } from '../features/imports/importAction.ts';
import { deleteOrgUnit } from '../features/orgUnits/deleteOrgUnit.ts';
import { importPictures } from '../features/pictures/importPictures.ts';
import { setPicture } from '../features/pictures/setPicture.ts';
import { bulkLogOut } from '../features/presence/bulkLogOut.ts';
import { deleteFeature } from '../features/productFeatures/deleteFeature.ts';
import { bulkAssignProfiles } from '../features/profiles/bulkAssignProfiles.ts';
import { deleteProfile } from '../features/profiles/deleteProfile.ts';
import { logProfileChange } from '../features/profiles/logProfileChange.ts';
import { bulkSetProperties } from '../features/properties/bulkSetProperties.ts';
import { changeGroupValue } from '../features/properties/changeGroupValue.ts';
import { registerActions } from '../features/runs/actions.ts';
import type { BulkAction } from '../features/runs/BulkAction.ts';
import { bulkUpdateSkills } from '../features/skills/bulkUpdateSkills.ts';
import { deleteSkill } from '../features/skills/deleteSkill.ts';
import { bulkAssignTeams } from '../features/teams/bulkAssignTeams.ts';
import { deleteTeam } from '../features/teams/deleteTeam.ts';
import { bulkMoveToUserGroup } from '../features/userGroups/bulkMoveToUserGroup.ts';
import { changeGroupFilter } from '../features/userGroups/changeGroupFilter.ts';
import { deleteUserGroup } from '../features/userGroups/deleteUserGroup.ts';
import { bulkAssignRoles } from '../features/users/bulkAssignRoles.ts';
import { bulkLock, bulkReactivate, bulkSuspend, bulkUnlock } from '../features/users/bulkChangeStatus.ts';
import { bulkDelete } from '../features/users/bulkDelete.ts';
import { bulkRestore } from '../features/users/bulkRestore.ts';
import { bulkSetFields } from '../features/users/bulkSetFields.ts';
import { bulkSetLicense } from '../features/users/bulkSetLicense.ts';
import { bulkUpdate } from '../features/users/bulkUpdate.ts';
import { deleteRole } from '../features/users/deleteRole.ts';
import { createUserAction } from '../features/users/form/createUserAction.ts';
import { updateUserAction } from '../features/users/form/updateUserAction.ts';

/** Every action of section 4, and what deletes structure (G1), one line each. */
const bulkActions = [
  createUserAction,
  updateUserAction,
  bulkDelete,
  bulkAssignTeams,
  bulkUpdateSkills,
  importAction,
  logExport,
  bulkAssignAgentGroups,
  bulkAssignBusinessUnits,
  bulkSetLicense,
  bulkMoveToUserGroup,
  bulkAssignRoles,
  bulkRestore,
  bulkSetFields,
  bulkSetProperties,
  bulkAssignProfiles,
  bulkUpdate,
  bulkLock,
  bulkUnlock,
  bulkSuspend,
  bulkReactivate,
  deleteRole,
  deleteTeam.action,
  deleteSkill.action,
  deleteAgentGroup.action,
  deleteBusinessUnit.action,
  deleteFeature.action,
  deleteDataCenter.action,
  deleteOrgUnit.action,
  deleteUserGroup.action,
  deleteProfile.action,
  logProfileChange,
  changeGroupValue,
  changeGroupFilter,
  bulkLogOut,
  bulkResetPassword,
  bulkSendActivation,
  setPicture,
  bulkResetSecondFactor,
  ...ownActions,
  importPictures,
] as BulkAction<never>[];

export function registerBulkActions(): void {
  registerActions(bulkActions);
}
