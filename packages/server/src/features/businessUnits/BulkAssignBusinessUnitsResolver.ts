import { assignmentResolver } from '../runs/membership/assignmentResolver.ts';
import { bulkAssignBusinessUnits } from './bulkAssignBusinessUnits.ts';

export const BulkAssignBusinessUnitsResolver = assignmentResolver({
  name: 'BusinessUnits',
  words: 'business units',
  ids: 'businessUnitIds',
  action: bulkAssignBusinessUnits,
});
