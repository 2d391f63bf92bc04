import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A skill of a profile. */
@Entity({ tableName: 'profile_skills' })
export class ProfileSkill {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  profileId!: string;

  @PrimaryKey({ type: 'uuid' })
  skillId!: string;

  @Property({ type: 'smallint' })
  level!: number;
}
