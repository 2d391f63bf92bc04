import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PropertySource } from '../properties/GroupPropertyValue.ts';
import { PropertyDefinition } from '../properties/PropertyDefinition.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A property with the value that counts for a user, and why it does (U11).',
})
export class UserPropertyValue {
  @Field(() => PropertyDefinition, { description: 'The property.' })
  property!: PropertyDefinition;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value that counts; null where nobody has set one.',
  })
  value!: unknown;

  @Field(() => PropertySource, { description: 'Where that value comes from.' })
  source!: PropertySource;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What would count without the value of the user: that of user group, site or system.',
  })
  inherited!: unknown;
}
