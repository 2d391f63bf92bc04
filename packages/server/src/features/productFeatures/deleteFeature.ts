import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteFeature = deletionOfMembership({
  kind: 'DELETE_FEATURE',
  word: 'feature',
  field: 'features',
});
