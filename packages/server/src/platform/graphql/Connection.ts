import { type ClassType, Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list (Relay connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is something after the page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is something before the page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first node; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last node; null on an empty page.' })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Page<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
}

/** The edge and connection types of `Node`; a connection class extends the result and is named by it. */
export function connectionOf<T extends object>(node: ClassType<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} on a page.` })
  class NodeEdge implements Edge<T> {
    @Field(() => String, { description: 'Where this node lies, for after and before.' })
    cursor!: string;

    @Field(() => node, { description: 'The node itself.' })
    node!: T;
  }

  @ObjectType()
  abstract class NodeConnection implements Page<T> {
    @Field(() => [NodeEdge], { description: 'The nodes with their cursors.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'The nodes without their cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;
  }
  return NodeConnection;
}

export const totalCountText =
  'How many there are in all, not only on this page. Counted only when asked for.';
