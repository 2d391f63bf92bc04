import type { TreeNode, TreeRow } from './treeRows.ts';

/** What a key does in a tree (ARIA tree view): the focus goes somewhere, or a branch opens or closes. */
export type TreeMove = { focus: string } | { toggle: string } | undefined;

export function treeKey<Node extends TreeNode>(
  rows: readonly TreeRow<Node>[],
  at: string,
  key: string,
  open: ReadonlySet<string>,
): TreeMove {
  const index = rows.findIndex(({ node }) => node.id === at);
  const row = rows[index];
  if (!row) return undefined;
  const to = (target: TreeRow<Node> | undefined): TreeMove => target && { focus: target.node.id };
  const isOpen = row.hasChildren && open.has(at);
  switch (key) {
    case 'ArrowDown':
      return to(rows[index + 1]);
    case 'ArrowUp':
      return to(rows[index - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (!row.hasChildren) return undefined;
      return isOpen ? to(rows[index + 1]) : { toggle: at };
    case 'ArrowLeft':
      if (isOpen) return { toggle: at };
      return row.node.parentId ? { focus: row.node.parentId } : undefined;
    default:
      return /^\S$/.test(key) ? to(nextWith(rows, index, key)) : undefined;
  }
}

/** A letter goes to the next name that begins with it. */
function nextWith<Node extends TreeNode>(rows: readonly TreeRow<Node>[], index: number, letter: string) {
  const wanted = letter.toLocaleLowerCase();
  return [...rows.slice(index + 1), ...rows.slice(0, index)].find(({ node }) =>
    node.name.toLocaleLowerCase().startsWith(wanted),
  );
}
