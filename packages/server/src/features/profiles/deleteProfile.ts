import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteProfile = deletionOfMembership({
  kind: 'DELETE_PROFILE',
  word: 'profile',
  field: 'profiles',
  parts: [{ table: 'profile_skills', column: 'profile_id' }],
});
