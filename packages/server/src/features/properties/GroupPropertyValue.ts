import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PropertyDefinition } from './PropertyDefinition.ts';

export enum PropertySource {
  USER = 'USER',
  USER_GROUP = 'USER_GROUP',
  SITE = 'SITE',
  SYSTEM = 'SYSTEM',
}

registerEnumType(PropertySource, {
  name: 'PropertySource',
  description: 'Where the value of a property comes from, the nearest first.',
  valuesConfig: {
    USER: { description: 'It is set on the user.' },
    USER_GROUP: { description: 'It is that of the user group.' },
    SITE: { description: 'It is that of the site.' },
    SYSTEM: { description: 'It is that of the system, or there is none.' },
  },
});

@ObjectType({ description: 'A property with its value for the members of a user group.' })
export class GroupPropertyValue {
  @Field(() => PropertyDefinition, { description: 'The property.' })
  property!: PropertyDefinition;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What counts for members without a value of their own; null where nobody has set one.',
  })
  value!: unknown;

  @Field(() => PropertySource, { description: 'Where the value comes from.' })
  source!: PropertySource;
}
