import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A message in the words of a site. */
@Entity({ tableName: 'message_templates' })
export class SiteTemplate {
  @PrimaryKey({ type: 'uuid' })
  siteId!: string;

  @PrimaryKey({ type: 'text' })
  template!: string;

  @PrimaryKey({ type: 'text' })
  language!: string;

  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'text', nullable: true })
  sms!: string | null;

  @Property({ type: 'datetime', defaultRaw: 'now()' })
  updatedAt!: Date;
}
