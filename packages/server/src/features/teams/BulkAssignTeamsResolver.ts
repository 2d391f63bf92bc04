import { assignmentResolver } from '../runs/membership/assignmentResolver.ts';
import { bulkAssignTeams } from './bulkAssignTeams.ts';

export const BulkAssignTeamsResolver = assignmentResolver({
  name: 'Teams',
  words: 'teams',
  ids: 'teamIds',
  action: bulkAssignTeams,
});
