import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A skill of a user and its level. */
@Entity({ tableName: 'user_skills' })
export class SkillLevel {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  skillId!: string;

  @Property({ type: 'smallint' })
  level!: number;
}
