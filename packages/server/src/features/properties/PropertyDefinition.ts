import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSON } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { PropertyType } from './PropertyType.ts';

@Entity({ tableName: 'properties' })
@ObjectType('Property', {
  simpleResolvers: true,
  description:
    'A typed setting; the catalogue is the same for every site. Its value is that of the user, else of the user group, else of the site, else of the system.',
})
export class PropertyDefinition {
  @Field(() => String, { description: 'Names it in inputs, such as wrapUpTimeoutPhone.' })
  @PrimaryKey({ type: 'text' })
  key!: string;

  @Field(() => String, { description: 'For people, in English.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => PropertyType, { description: 'What its value is.' })
  @Property({ type: 'text' })
  type!: PropertyType;

  @Field(() => String, { nullable: true, description: 'What its value is counted in, such as seconds.' })
  @Property({ type: 'text', nullable: true })
  unit!: string | null;

  @Field(() => Float, { nullable: true, description: 'The least value; null for no bound.' })
  @Property({ type: 'decimal', nullable: true })
  minimum!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The greatest value, of a text the most characters; null for no bound.',
  })
  @Property({ type: 'decimal', nullable: true })
  maximum!: string | null;

  @Field(() => GraphQLJSON, { nullable: true, description: 'The value where nobody has set one.' })
  @Property({ type: 'json', nullable: true })
  systemValue!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value of the site; null where it has none, so that the value of the system counts.',
  })
  siteValue!: unknown;
}
