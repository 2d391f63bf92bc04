import type { AssignMode } from '../runs/AssignMode.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { existing } from '../runs/existing.ts';

export interface AssignTeams {
  teamIds: string[];
  mode: `${AssignMode}`;
}

/** B14: teams are added, removed or replaced; a user who has them so already is unchanged. */
export const bulkAssignTeams = bulkAction<AssignTeams>({
  kind: 'ASSIGN_TEAMS',
  permission: 'users.assign',
  reads: ['teams'],
  writes: ['teams'],
  removes: ({ mode }) => mode !== 'ADD',
  refusals: [],
  validate: (em, _actor, { teamIds, mode }) =>
    existing(em, {
      table: 'teams',
      word: 'team',
      ids: teamIds,
      path: ['teamIds'],
      required: mode !== 'REPLACE',
    }),
  differences: ({ targets, input }) => membershipDifferences(targets, 'teams', input.teamIds, input.mode),
});
