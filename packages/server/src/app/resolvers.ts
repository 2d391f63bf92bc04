import type { BuildSchemaOptions } from 'type-graphql';
import { AccountResolver } from '../features/accounts/AccountResolver.ts';
import { BulkResetPasswordResolver } from '../features/accounts/BulkResetPasswordResolver.ts';
import { BulkResetSecondFactorResolver } from '../features/accounts/BulkResetSecondFactorResolver.ts';
import { BulkSendActivationResolver } from '../features/accounts/BulkSendActivationResolver.ts';
import { PasswordResolver } from '../features/accounts/PasswordResolver.ts';
import { AgentGroupResolver } from '../features/agentGroups/AgentGroupResolver.ts';
import { BulkAssignAgentGroupsResolver } from '../features/agentGroups/BulkAssignAgentGroupsResolver.ts';
import { BulkAssignBusinessUnitsResolver } from '../features/businessUnits/BulkAssignBusinessUnitsResolver.ts';
import { BusinessUnitResolver } from '../features/businessUnits/BusinessUnitResolver.ts';
import { ChangeResolver } from '../features/changes/ChangeResolver.ts';
import { EraseResolver } from '../features/changes/erase/EraseResolver.ts';
import { StateResolver } from '../features/changes/state/StateResolver.ts';
import { DataCenterResolver } from '../features/dataCenters/DataCenterResolver.ts';
import { ExportResolver } from '../features/exports/ExportResolver.ts';
import { RunExportResolver } from '../features/exports/RunExportResolver.ts';
import { BulkCreateResolver } from '../features/imports/BulkCreateResolver.ts';
import { ImportFieldsResolver } from '../features/imports/ImportFieldsResolver.ts';
import { ImportMappingResolver } from '../features/imports/ImportMappingResolver.ts';
import { ImportResolver } from '../features/imports/ImportResolver.ts';
import { ImportTemplateResolver } from '../features/imports/ImportTemplateResolver.ts';
import { RunImportResolver } from '../features/imports/RunImportResolver.ts';
import { UploadPreviewResolver } from '../features/imports/UploadPreviewResolver.ts';
import { LicenseResolver } from '../features/licenses/LicenseResolver.ts';
import { LockResolver } from '../features/locks/LockResolver.ts';
import { OutboxResolver } from '../features/mail/OutboxResolver.ts';
import { RunMessagesResolver } from '../features/mail/RunMessagesResolver.ts';
import { MessageTemplateResolver } from '../features/mail/templates/MessageTemplateResolver.ts';
import { MyAccountResolver } from '../features/myAccount/MyAccountResolver.ts';
import { SecondFactorResolver } from '../features/myAccount/SecondFactorResolver.ts';
import { OrgUnitResolver } from '../features/orgUnits/OrgUnitResolver.ts';
import { PictureImportResolver } from '../features/pictures/PictureImportResolver.ts';
import { PictureResolver } from '../features/pictures/PictureResolver.ts';
import { RunPictureImportResolver } from '../features/pictures/RunPictureImportResolver.ts';
import { UserPictureResolver } from '../features/pictures/UserPictureResolver.ts';
import { BulkLogOutResolver } from '../features/presence/BulkLogOutResolver.ts';
import { PresenceResolver } from '../features/presence/PresenceResolver.ts';
import { ProductFeatureResolver } from '../features/productFeatures/ProductFeatureResolver.ts';
import { BulkAssignProfilesResolver } from '../features/profiles/BulkAssignProfilesResolver.ts';
import { ProfileResolver } from '../features/profiles/ProfileResolver.ts';
import { BulkSetPropertiesResolver } from '../features/properties/BulkSetPropertiesResolver.ts';
import { PropertyResolver } from '../features/properties/PropertyResolver.ts';
import { UserGroupPropertyResolver } from '../features/properties/UserGroupPropertyResolver.ts';
import { RoleFieldsResolver } from '../features/roles/RoleFieldsResolver.ts';
import { RoleResolver } from '../features/roles/RoleResolver.ts';
import { PendingFieldsResolver } from '../features/runs/PendingFieldsResolver.ts';
import { PendingResolver } from '../features/runs/PendingResolver.ts';
import { RunFieldsResolver } from '../features/runs/RunFieldsResolver.ts';
import { RunProgressResolver } from '../features/runs/RunProgressResolver.ts';
import { RunResolver } from '../features/runs/RunResolver.ts';
import { SavedViewResolver } from '../features/savedViews/SavedViewResolver.ts';
import { SelectionResolver } from '../features/selections/SelectionResolver.ts';
import { SessionResolver } from '../features/sessions/SessionResolver.ts';
import { SingleSignOnResolver } from '../features/singleSignOn/SingleSignOnResolver.ts';
import { SiteGrantsResolver } from '../features/sites/grants/SiteGrantsResolver.ts';
import { SiteResolver } from '../features/sites/SiteResolver.ts';
import { SiteSettingsResolver } from '../features/sites/SiteSettingsResolver.ts';
import { SitesResolver } from '../features/sites/SitesResolver.ts';
import { BulkUpdateSkillsResolver } from '../features/skills/BulkUpdateSkillsResolver.ts';
import { SkillResolver } from '../features/skills/SkillResolver.ts';
import { BulkAssignTeamsResolver } from '../features/teams/BulkAssignTeamsResolver.ts';
import { TeamResolver } from '../features/teams/TeamResolver.ts';
import { TokenResolver } from '../features/tokens/TokenResolver.ts';
import { BulkMoveToUserGroupResolver } from '../features/userGroups/BulkMoveToUserGroupResolver.ts';
import { UserGroupResolver } from '../features/userGroups/UserGroupResolver.ts';
import { BulkAssignRolesResolver } from '../features/users/BulkAssignRolesResolver.ts';
import { BulkDeleteResolver } from '../features/users/BulkDeleteResolver.ts';
import { BulkLockResolver } from '../features/users/BulkLockResolver.ts';
import { BulkReactivateResolver } from '../features/users/BulkReactivateResolver.ts';
import { BulkRestoreResolver } from '../features/users/BulkRestoreResolver.ts';
import { BulkSetFieldsResolver } from '../features/users/BulkSetFieldsResolver.ts';
import { BulkSetLicenseResolver } from '../features/users/BulkSetLicenseResolver.ts';
import { BulkSuspendResolver } from '../features/users/BulkSuspendResolver.ts';
import { BulkUnlockResolver } from '../features/users/BulkUnlockResolver.ts';
import { BulkUpdateResolver } from '../features/users/BulkUpdateResolver.ts';
import { DeleteRoleResolver } from '../features/users/DeleteRoleResolver.ts';
import { UserFormResolver } from '../features/users/form/UserFormResolver.ts';
import { RoleUsersResolver } from '../features/users/RoleUsersResolver.ts';
import { SiteUsersResolver } from '../features/users/SiteUsersResolver.ts';
import { UserResolver } from '../features/users/UserResolver.ts';
import { UsedIdsResolver } from '../features/users/usedIds/UsedIdsResolver.ts';
import { LimitsResolver } from './LimitsResolver.ts';
import { NodeResolver } from './NodeResolver.ts';

/** Every resolver of the schema, one line each. */
export const resolvers: BuildSchemaOptions['resolvers'] = [
  AccountResolver,
  SiteResolver,
  DeleteRoleResolver,
  RoleUsersResolver,
  SiteUsersResolver,
  SiteSettingsResolver,
  SitesResolver,
  SiteGrantsResolver,
  UserResolver,
  UserFormResolver,
  UsedIdsResolver,
  AgentGroupResolver,
  BusinessUnitResolver,
  DataCenterResolver,
  LicenseResolver,
  OrgUnitResolver,
  ProductFeatureResolver,
  RoleFieldsResolver,
  ProfileResolver,
  PropertyResolver,
  RoleResolver,
  SelectionResolver,
  SavedViewResolver,
  SkillResolver,
  TeamResolver,
  UserGroupResolver,
  UserGroupPropertyResolver,
  TokenResolver,
  PresenceResolver,
  SessionResolver,
  LockResolver,
  MyAccountResolver,
  SecondFactorResolver,
  SingleSignOnResolver,
  LimitsResolver,
  NodeResolver,
  ImportMappingResolver,
  ImportResolver,
  BulkCreateResolver,
  ImportFieldsResolver,
  ImportTemplateResolver,
  UploadPreviewResolver,
  RunImportResolver,
  ExportResolver,
  ChangeResolver,
  EraseResolver,
  StateResolver,
  RunFieldsResolver,
  RunProgressResolver,
  RunResolver,
  PendingFieldsResolver,
  PendingResolver,
  BulkAssignTeamsResolver,
  BulkUpdateSkillsResolver,
  BulkDeleteResolver,
  BulkSetLicenseResolver,
  BulkRestoreResolver,
  BulkAssignRolesResolver,
  BulkAssignAgentGroupsResolver,
  BulkAssignBusinessUnitsResolver,
  BulkMoveToUserGroupResolver,
  BulkLockResolver,
  BulkUnlockResolver,
  BulkReactivateResolver,
  BulkSuspendResolver,
  BulkLogOutResolver,
  BulkSetFieldsResolver,
  BulkSetPropertiesResolver,
  BulkAssignProfilesResolver,
  BulkUpdateResolver,
  BulkResetPasswordResolver,
  BulkSendActivationResolver,
  BulkResetSecondFactorResolver,
  PasswordResolver,
  OutboxResolver,
  MessageTemplateResolver,
  RunMessagesResolver,
  PictureResolver,
  UserPictureResolver,
  PictureImportResolver,
  RunPictureImportResolver,
  RunExportResolver,
];
