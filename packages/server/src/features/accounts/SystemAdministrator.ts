import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who creates and closes sites. */
@Entity({ tableName: 'system_administrators' })
export class SystemAdministrator {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  createdAt!: Date;
}
