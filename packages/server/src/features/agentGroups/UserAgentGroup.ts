import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** An agent group of a user. */
@Entity({ tableName: 'user_agent_groups' })
export class UserAgentGroup {
  @Property({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @PrimaryKey({ type: 'uuid' })
  agentGroupId!: string;
}
