import { assignment } from '../runs/membership/assignment.ts';

/** B16 */
export const bulkAssignBusinessUnits = assignment({
  kind: 'ASSIGN_BUSINESS_UNITS',
  field: 'businessUnits',
  word: 'business unit',
  ids: 'businessUnitIds',
});
