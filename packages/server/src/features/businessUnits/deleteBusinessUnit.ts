import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteBusinessUnit = deletionOfMembership({
  kind: 'DELETE_BUSINESS_UNIT',
  word: 'business unit',
  field: 'businessUnits',
});
