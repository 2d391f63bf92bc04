import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** The expression stands in migrations/0001_base.sql; here it says that nobody else writes the column. */
const asInMigration = 'generated';

/** The account as it is stored; the grid reads it through the view readable_users. */
@Entity({ tableName: 'users' })
export class UserRecord {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'new_id()' })
  id!: string;

  @Property({ type: 'uuid' })
  siteId!: string;

  @Property({ type: 'text' })
  username!: string;

  @Property({ type: 'text', nullable: true })
  email!: string | null;

  @Property({ type: 'text', nullable: true })
  agentId!: string | null;

  @Property({ type: 'text', nullable: true })
  extension!: string | null;

  @Property({ type: 'text', nullable: true })
  pbxId!: string | null;

  @Property({ type: 'text', nullable: true })
  numericId!: string | null;

  @Property({ type: 'text', nullable: true })
  mobile!: string | null;

  @Property({ type: 'text', generated: '(lower(username)) stored' })
  usernameKey!: string;

  @Property({ type: 'text', nullable: true, generated: '(lower(email)) stored' })
  emailKey!: string | null;

  @Property({ type: 'text', nullable: true, generated: '(lower(agent_id)) stored' })
  agentIdKey!: string | null;

  @Property({ type: 'text', nullable: true })
  firstName!: string | null;

  @Property({ type: 'text', nullable: true })
  lastName!: string | null;

  @Property({ type: 'text', generated: asInMigration })
  name!: string;

  @Property({ type: 'text', nullable: true })
  crmName!: string | null;

  @Property({ type: 'text', nullable: true })
  chatGreetingName!: string | null;

  @Property({ type: 'text' })
  userType!: string;

  @Property({ type: 'text' })
  language!: string;

  @Property({ type: 'uuid' })
  userGroupId!: string;

  @Property({ type: 'uuid', nullable: true })
  orgUnitId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  supervisorId!: string | null;

  @Property({ type: 'uuid', nullable: true })
  dataCenterId!: string | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  activatedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  suspendedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  lockedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  deletedAt!: Date | null;

  @Property({ type: 'text', generated: asInMigration })
  status!: string;

  @Property({ type: 'text', generated: asInMigration })
  search!: string;
}
