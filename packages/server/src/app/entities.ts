import { Team } from '../features/teams/Team.ts';

/** Every entity class, one line each. */
export const entities = [Team];
