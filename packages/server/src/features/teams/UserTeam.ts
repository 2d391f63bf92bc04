import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A team of a user. */
@Entity({ tableName: 'user_teams' })
export class UserTeam {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  teamId!: string;
}
