import { assignment } from '../runs/membership/assignment.ts';

/** B14 */
export const bulkAssignTeams = assignment({
  kind: 'ASSIGN_TEAMS',
  field: 'teams',
  word: 'team',
  ids: 'teamIds',
});
