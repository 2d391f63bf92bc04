export interface TreeNode {
  id: string;
  name: string;
  parentId?: string | null | undefined;
}

export interface TreeRow<Node> {
  node: Node;
  /** From 1. */
  level: number;
  /** Among its siblings, from 1. */
  place: number;
  siblings: number;
  hasChildren: boolean;
}

/** The nodes in sight, from the top down: those whose every ancestor is open. Siblings keep their order. */
export function treeRows<Node extends TreeNode>(
  nodes: readonly Node[],
  open: ReadonlySet<string>,
): TreeRow<Node>[] {
  const below = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parentId ?? null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(node);
    else below.set(parent, [node]);
  }
  const rows: TreeRow<Node>[] = [];
  const walk = (parent: string | null, level: number) => {
    const siblings = below.get(parent) ?? [];
    for (const [index, node] of siblings.entries()) {
      const hasChildren = below.has(node.id);
      rows.push({ node, level, place: index + 1, siblings: siblings.length, hasChildren });
      if (hasChildren && open.has(node.id)) walk(node.id, level + 1);
    }
  };
  walk(null, 1);
  return rows;
}
