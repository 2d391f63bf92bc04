import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Whatever has an id of its own and can be asked for by it (node, nodes).' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and the same for ever.' })
  id!: string;
}
