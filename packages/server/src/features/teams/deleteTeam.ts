import { deletionOfMembership } from '../structure/deletionOfMembership.ts';

export const deleteTeam = deletionOfMembership({ kind: 'DELETE_TEAM', word: 'team', field: 'teams' });
