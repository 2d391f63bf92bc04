import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Permission, UserStatus } from '../../../gql/graphql.ts';
import type { BulkDialogProps } from '../../selections/BulkDialogProps.ts';

type Dialog = ComponentType<BulkDialogProps>;

export interface BulkAction {
  /** Its words in the users feature stand under actions. */
  key: string;
  /** Actions of a kind stand together. */
  group: 'assign' | 'access' | 'account' | 'file' | 'existence';
  permission: Permission;
  /** One of the few that have a button of their own. */
  often?: boolean;
  destructive?: boolean;
  /** Whom it was applied to can be selected no longer. */
  endsSelection?: boolean;
  /** It acts on deleted users, and on nobody else; all others act on those who are not. */
  onDeleted?: boolean;
  Dialog: LazyExoticComponent<Dialog>;
}

type Options = Partial<globalThis.Pick<BulkAction, 'often' | 'destructive' | 'endsSelection' | 'onDeleted'>>;

function action(
  key: string,
  group: BulkAction['group'],
  permission: Permission,
  load: () => Promise<Dialog>,
  options: Options = {},
): BulkAction {
  const Dialog = lazy(async () => ({ default: await load() }));
  return { key, group, permission, Dialog, ...options };
}

const often = true;

/** E1; for all that match, too. */
export const exportUsers = action(
  'export',
  'file',
  'USERS_EXPORT',
  async () => (await import('../../exports/ExportUsersDialog.tsx')).ExportUsersDialog,
);

/** W6: what can be done with the selected users, in the order of the menu. A new action is one entry. */
// biome-ignore format: a table is read in lines
const bulkActions: readonly BulkAction[] = [
  action('assignTeams', 'assign', 'USERS_ASSIGN', async () => (await import('../../teams/AssignTeamsDialog.tsx')).AssignTeamsDialog, { often }),
  action('updateSkills', 'assign', 'USERS_ASSIGN', async () => (await import('../../skills/UpdateSkillsDialog.tsx')).UpdateSkillsDialog, { often }),
  action('assignAgentGroups', 'assign', 'USERS_ASSIGN', async () => (await import('../../agentGroups/AssignAgentGroupsDialog.tsx')).AssignAgentGroupsDialog),
  action('assignBusinessUnits', 'assign', 'USERS_ASSIGN', async () => (await import('../../businessUnits/AssignBusinessUnitsDialog.tsx')).AssignBusinessUnitsDialog),
  action('bulkUpdate', 'assign', 'USERS_ASSIGN', async () => (await import('../BulkUpdateDialog.tsx')).BulkUpdateDialog),
  action('moveToUserGroup', 'assign', 'USERS_EDIT', async () => (await import('../../userGroups/MoveToUserGroupDialog.tsx')).MoveToUserGroupDialog),
  action('setFields', 'assign', 'USERS_EDIT', async () => (await import('../SetFieldsDialog.tsx')).SetFieldsDialog),
  action('setProperties', 'assign', 'USERS_EDIT', async () => (await import('../../properties/SetPropertiesDialog.tsx')).SetPropertiesDialog),
  action('assignFeatures', 'assign', 'USERS_EDIT', async () => (await import('../../productFeatures/AssignFeaturesDialog.tsx')).AssignFeaturesDialog),
  action('setCapacities', 'assign', 'USERS_EDIT', async () => (await import('../SetCapacitiesDialog.tsx')).SetCapacitiesDialog),
  action('setResourceFilter', 'assign', 'USERS_EDIT', async () => (await import('../SetResourceFilterDialog.tsx')).SetResourceFilterDialog),
  action('assignProfiles', 'assign', 'USERS_ASSIGN', async () => (await import('../../profiles/AssignProfilesDialog.tsx')).AssignProfilesDialog),
  action('setLicense', 'access', 'LICENSES_ASSIGN', async () => (await import('../../licenses/SetLicenseDialog.tsx')).SetLicenseDialog, { often }),
  action('assignRoles', 'access', 'ROLES_ASSIGN', async () => (await import('../../roles/AssignRolesDialog.tsx')).AssignRolesDialog, { often }),
  action('logOut', 'account', 'SESSIONS_END', async () => (await import('../LogOutUsersDialog.tsx')).LogOutUsersDialog),
  action('resetPassword', 'account', 'PASSWORDS_RESET', async () => (await import('../ResetPasswordDialog.tsx')).ResetPasswordDialog),
  action('sendActivation', 'account', 'PASSWORDS_RESET', async () => (await import('../SendActivationDialog.tsx')).SendActivationDialog),
  action('resetSecondFactor', 'account', 'ACCOUNTS_LOCK', async () => (await import('../ResetSecondFactorDialog.tsx')).ResetSecondFactorDialog),
  action('lock', 'account', 'ACCOUNTS_LOCK', async () => (await import('../LockUsersDialog.tsx')).LockUsersDialog),
  action('unlock', 'account', 'ACCOUNTS_LOCK', async () => (await import('../UnlockUsersDialog.tsx')).UnlockUsersDialog),
  action('suspend', 'account', 'ACCOUNTS_LOCK', async () => (await import('../SuspendUsersDialog.tsx')).SuspendUsersDialog),
  action('reactivate', 'account', 'ACCOUNTS_LOCK', async () => (await import('../ReactivateUsersDialog.tsx')).ReactivateUsersDialog),
  exportUsers,
  action('delete', 'existence', 'USERS_DELETE', async () => (await import('../DeleteUsersDialog.tsx')).DeleteUsersDialog, { destructive: true, endsSelection: true }),
  action('restore', 'existence', 'USERS_RESTORE', async () => (await import('../RestoreUsersDialog.tsx')).RestoreUsersDialog, { endsSelection: true, onDeleted: true }),
];

/** W6: what one may not do is not shown. */
export function permittedActions(may: (permission: Permission) => boolean): readonly BulkAction[] {
  return bulkActions.filter(({ permission }) => may(permission));
}

/** The actions that make sense for users of these states; undefined stands for all who are not deleted. */
export function actionsFor(
  actions: readonly BulkAction[],
  statuses: readonly UserStatus[] | undefined,
): readonly BulkAction[] {
  const deleted = statuses?.includes('DELETED') ?? false;
  const present = statuses?.some((status) => status !== 'DELETED') ?? true;
  return actions.filter(({ onDeleted }) => (onDeleted ? deleted : present));
}
