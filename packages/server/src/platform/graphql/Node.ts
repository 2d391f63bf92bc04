import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'A record that can be read again by its id alone, with the queries node and nodes.',
  resolveType: (value: { __typename?: string }) => value.__typename ?? value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and unique; not to be taken apart or guessed.' })
  id!: string;
}
