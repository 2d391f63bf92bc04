import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Permission } from '../../../gql/graphql.ts';
import type { BulkDialogProps } from '../../selections/BulkDialogProps.ts';

export interface BulkAction {
  key: string;
  /** In the words of the users feature. */
  labelKey: string;
  permission: Permission;
  destructive?: boolean;
  /** Whom it was applied to can be selected no longer. */
  endsSelection?: boolean;
  Dialog: LazyExoticComponent<ComponentType<BulkDialogProps>>;
}

/** W6: what can be done with the selected users, the most used first. A new action is one entry. */
export const bulkActions: readonly BulkAction[] = [
  {
    key: 'assignTeams',
    labelKey: 'actions.assignTeams',
    permission: 'USERS_ASSIGN',
    Dialog: lazy(() =>
      import('../../teams/AssignTeamsDialog.tsx').then((file) => ({ default: file.AssignTeamsDialog })),
    ),
  },
  {
    key: 'updateSkills',
    labelKey: 'actions.updateSkills',
    permission: 'USERS_ASSIGN',
    Dialog: lazy(() =>
      import('../../skills/UpdateSkillsDialog.tsx').then((file) => ({ default: file.UpdateSkillsDialog })),
    ),
  },
  {
    key: 'delete',
    labelKey: 'actions.delete',
    permission: 'USERS_DELETE',
    destructive: true,
    endsSelection: true,
    Dialog: lazy(() =>
      import('../DeleteUsersDialog.tsx').then((file) => ({ default: file.DeleteUsersDialog })),
    ),
  },
];
