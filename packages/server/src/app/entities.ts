import { AccountToken } from '../features/accounts/AccountToken.ts';
import { Credentials } from '../features/accounts/Credentials.ts';
import { SessionRecord } from '../features/accounts/SessionRecord.ts';
import { SetupToken } from '../features/accounts/SetupToken.ts';
import { SiteGrant } from '../features/accounts/SiteGrant.ts';
import { SystemAdministrator } from '../features/accounts/SystemAdministrator.ts';
import { AgentGroup } from '../features/agentGroups/AgentGroup.ts';
import { UserAgentGroup } from '../features/agentGroups/UserAgentGroup.ts';
import { BusinessUnit } from '../features/businessUnits/BusinessUnit.ts';
import { UserBusinessUnit } from '../features/businessUnits/UserBusinessUnit.ts';
import { ChangeRecord } from '../features/changes/ChangeRecord.ts';
import { ChainLink } from '../features/changes/chain/ChainLink.ts';
import { DataCenter } from '../features/dataCenters/DataCenter.ts';
import { ExportChunk } from '../features/exports/records/ExportChunk.ts';
import { ExportRecord } from '../features/exports/records/ExportRecord.ts';
import { ImportCreation } from '../features/imports/records/ImportCreation.ts';
import { ImportErrorRecord } from '../features/imports/records/ImportErrorRecord.ts';
import { ImportMapping } from '../features/imports/records/ImportMapping.ts';
import { ImportRecord } from '../features/imports/records/ImportRecord.ts';
import { ImportRowRecord } from '../features/imports/records/ImportRowRecord.ts';
import { Upload } from '../features/imports/records/Upload.ts';
import { UploadChunk } from '../features/imports/records/UploadChunk.ts';
import { LicensePool } from '../features/licenses/LicensePool.ts';
import { LicenseSeat } from '../features/licenses/LicenseSeat.ts';
import { SeatsChange } from '../features/licenses/SeatsChange.ts';
import { OutboxMessage } from '../features/mail/OutboxMessage.ts';
import { SiteTemplate } from '../features/mail/templates/SiteTemplate.ts';
import { OrgUnit } from '../features/orgUnits/OrgUnit.ts';
import { Picture } from '../features/pictures/records/Picture.ts';
import { PictureContent } from '../features/pictures/records/PictureContent.ts';
import { PictureImportRecord } from '../features/pictures/records/PictureImportRecord.ts';
import { PictureImportRow } from '../features/pictures/records/PictureImportRow.ts';
import { QueuePresence } from '../features/presence/QueuePresence.ts';
import { ProductFeature } from '../features/productFeatures/ProductFeature.ts';
import { UserFeature } from '../features/productFeatures/UserFeature.ts';
import { Profile } from '../features/profiles/Profile.ts';
import { ProfileSkill } from '../features/profiles/ProfileSkill.ts';
import { UserProfile } from '../features/profiles/UserProfile.ts';
import { PropertyDefinition } from '../features/properties/PropertyDefinition.ts';
import { SiteProperty } from '../features/properties/SiteProperty.ts';
import { UserGroupProperty } from '../features/properties/UserGroupProperty.ts';
import { UserProperty } from '../features/properties/UserProperty.ts';
import { Role } from '../features/roles/Role.ts';
import { UserRole } from '../features/roles/UserRole.ts';
import { IdempotencyKey } from '../features/runs/records/IdempotencyKey.ts';
import { RunDifference } from '../features/runs/records/RunDifference.ts';
import { RunProgressRecord } from '../features/runs/records/RunProgressRecord.ts';
import { RunRecord } from '../features/runs/records/RunRecord.ts';
import { RunRefusal } from '../features/runs/records/RunRefusal.ts';
import { RunRemoval } from '../features/runs/records/RunRemoval.ts';
import { RunTargets } from '../features/runs/records/RunTargets.ts';
import { RunWaiting } from '../features/runs/records/RunWaiting.ts';
import { SavedViewRecord } from '../features/savedViews/SavedViewRecord.ts';
import { SavedSelectionRecord } from '../features/selections/SavedSelectionRecord.ts';
import { SingleSignOnRecord } from '../features/singleSignOn/SingleSignOnRecord.ts';
import { SiteRecord } from '../features/sites/SiteRecord.ts';
import { Skill } from '../features/skills/Skill.ts';
import { SkillLevel } from '../features/skills/SkillLevel.ts';
import { Team } from '../features/teams/Team.ts';
import { UserTeam } from '../features/teams/UserTeam.ts';
import { ApiToken } from '../features/tokens/ApiToken.ts';
import { UserGroup } from '../features/userGroups/UserGroup.ts';
import { UserCapacity } from '../features/users/UserCapacity.ts';
import { UserRecord } from '../features/users/UserRecord.ts';
import { UserResourceFilter } from '../features/users/UserResourceFilter.ts';
import { OpenRequests } from './http/OpenRequests.ts';

/** Every entity class, one line each. */
export const entities = [
  AccountToken,
  AgentGroup,
  ApiToken,
  BusinessUnit,
  ChainLink,
  ChangeRecord,
  Credentials,
  DataCenter,
  IdempotencyKey,
  ImportCreation,
  ExportRecord,
  ExportChunk,
  ImportErrorRecord,
  ImportMapping,
  ImportRecord,
  ImportRowRecord,
  LicensePool,
  LicenseSeat,
  OpenRequests,
  OrgUnit,
  OutboxMessage,
  SiteTemplate,
  Picture,
  PictureContent,
  PictureImportRecord,
  PictureImportRow,
  ProductFeature,
  Profile,
  ProfileSkill,
  PropertyDefinition,
  QueuePresence,
  Role,
  RunDifference,
  RunProgressRecord,
  RunRecord,
  RunRefusal,
  RunRemoval,
  RunTargets,
  RunWaiting,
  SavedSelectionRecord,
  SavedViewRecord,
  SeatsChange,
  SessionRecord,
  SetupToken,
  SingleSignOnRecord,
  SiteGrant,
  SiteProperty,
  SiteRecord,
  Skill,
  SkillLevel,
  SystemAdministrator,
  Team,
  Upload,
  UploadChunk,
  UserAgentGroup,
  UserBusinessUnit,
  UserCapacity,
  UserFeature,
  UserGroup,
  UserGroupProperty,
  UserProfile,
  UserProperty,
  UserRecord,
  UserResourceFilter,
  UserRole,
  UserTeam,
];
