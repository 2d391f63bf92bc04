import { importAction } from '../features/imports/importAction.ts';
import { registerActions } from '../features/runs/actions.ts';
import type { BulkAction } from '../features/runs/BulkAction.ts';
import { bulkUpdateSkills } from '../features/skills/bulkUpdateSkills.ts';
import { bulkAssignTeams } from '../features/teams/bulkAssignTeams.ts';
import { bulkDelete } from '../features/users/bulkDelete.ts';

/** Every action of section 4, one line each. */
const bulkActions = [bulkDelete, bulkAssignTeams, bulkUpdateSkills, importAction] as BulkAction<never>[];

export function registerBulkActions(): void {
  registerActions(bulkActions);
}
