import { sql } from '../../platform/database/sql.ts';
import { namedResolver } from '../structure/namedResolver.ts';
import { deleteTeam } from './deleteTeam.ts';
import { Team } from './Team.ts';

export const TeamResolver = namedResolver(Team, {
  name: 'Team',
  plural: 'Teams',
  word: 'team',
  words: 'teams',
  table: 'teams',
  members: { table: sql`user_teams`, column: sql`team_id` },
  deletion: deleteTeam,
});
