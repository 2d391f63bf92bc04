import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A typed setting; the catalogue is the same for every site. */
@Entity({ tableName: 'properties' })
export class PropertyDefinition {
  @PrimaryKey({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  type!: string;

  @Property({ type: 'text', nullable: true })
  unit!: string | null;

  @Property({ type: 'decimal', nullable: true })
  minimum!: string | null;

  @Property({ type: 'decimal', nullable: true })
  maximum!: string | null;

  @Property({ type: 'json', nullable: true })
  systemValue!: unknown;
}
