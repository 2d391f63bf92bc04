import type { AssignMode } from '../runs/AssignMode.ts';
import { bulkAction } from '../runs/BulkAction.ts';
import { membershipDifferences } from '../runs/differences/membershipDifferences.ts';
import { existing } from '../runs/existing.ts';

export interface AssignBusinessUnits {
  businessUnitIds: string[];
  mode: `${AssignMode}`;
}

/** B16: as teams. */
export const bulkAssignBusinessUnits = bulkAction<AssignBusinessUnits>({
  kind: 'ASSIGN_BUSINESS_UNITS',
  permission: 'users.assign',
  reads: ['businessUnits'],
  writes: ['businessUnits'],
  removes: ({ mode }) => mode !== 'ADD',
  refusals: [],
  validate: (em, _actor, { businessUnitIds, mode }) =>
    existing(em, {
      table: 'business_units',
      word: 'business unit',
      ids: businessUnitIds,
      path: ['businessUnitIds'],
      required: mode !== 'REPLACE',
    }),
  differences: ({ targets, input }) =>
    membershipDifferences(targets, 'businessUnits', input.businessUnitIds, input.mode),
});
