import Box from '@mui/material/Box';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { WidgetFocus } from '../grid/GridColumn.ts';
import { TREE_ROW_HEIGHT, TreeItem } from './TreeItem.tsx';
import { treeKey } from './treeKey.ts';
import { type TreeNode, treeRows } from './treeRows.ts';
import { type TreeDrag, useTreeDrag } from './useTreeDrag.ts';

interface TreeViewProps<Node extends TreeNode> {
  label: string;
  nodes: readonly Node[];
  open: ReadonlySet<string>;
  onOpen(open: ReadonlySet<string>): void;
  /** Enter or F2 on a node, or a double click. */
  onActivate?: ((node: Node) => void) | undefined;
  /** Delete on a node. */
  onDelete?: ((node: Node) => void) | undefined;
  /** Any other key on a node; true where it meant something. */
  onKey?: ((event: KeyboardEvent, node: Node) => boolean) | undefined;
  /** Nodes can be dragged below others. */
  drag?: Pick<TreeDrag<Node>, 'mayDrop' | 'onDrop'> | undefined;
  /** What stands below the tree; while something is dragged, the place to drop it for the top of the tree. */
  foot?: ReactNode;
  topLabel: string;
  /** The node that waits for its new place. */
  held?: string | undefined;
  /** What stands at the end of the row of a node. */
  end(node: Node, widget: WidgetFocus): ReactNode;
}

/** Branches that open and close, by mouse and by the keys of the ARIA tree view; only rows in sight are in the page. */
export function TreeView<Node extends TreeNode>(props: TreeViewProps<Node>) {
  const { label, nodes, open, onOpen, onActivate, onDelete, onKey, drag, foot, topLabel, held, end } = props;
  const frame = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => treeRows(nodes, open), [nodes, open]);
  const [focused, setFocused] = useState<string | undefined>();
  /** The focus is to go to a row that is not in the page yet. */
  const focusing = useRef<string | undefined>(undefined);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    onOpen(next);
  };
  const dragging = useTreeDrag(
    drag && { ...drag, onLinger: ({ id }: Node) => open.has(id) || onOpen(new Set([...open, id])) },
  );
  const indexOf = (id: string | undefined) => rows.findIndex(({ node }) => node.id === id);
  const active = Math.max(indexOf(focused), 0);
  const kept = [active, indexOf(dragging.dragged?.id)].filter((index) => index >= 0 && index < rows.length);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => TREE_ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.node.id ?? index,
    overscan: 12,
    // The row with the focus and the one that is dragged stay, wherever one scrolls.
    rangeExtractor: (range) =>
      [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((one, other) => one - other),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
    const at = rows[indexOf(row?.dataset.id)]?.node;
    if (!at || event.defaultPrevented) return;
    // A button or link in the row keeps its own keys; Escape leads back to the row.
    if (event.target !== row) {
      if (event.key === 'Escape') row?.focus();
      return;
    }
    if (onKey?.(event, at)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeKey(rows, at.id, event.key, open);
    if (event.key === 'Enter' || event.key === 'F2') onActivate?.(at);
    else if (event.key === 'Delete') onDelete?.(at);
    else if (move && 'toggle' in move) toggle(move.toggle);
    else if (move && move.focus !== at.id) {
      focusing.current = move.focus;
      setFocused(move.focus);
    } else if (!move) return;
    event.preventDefault();
  };
  return (
    <>
      <Box ref={frame} sx={{ overflow: 'auto', flex: 1, minHeight: 0 }}>
        <div
          role="tree"
          aria-label={label}
          onKeyDown={onKeyDown}
          style={{ position: 'relative', height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (!row) return null;
            const { node } = row;
            return (
              <TreeItem
                key={key}
                ref={(element: HTMLDivElement | null) => {
                  if (!element || focusing.current !== node.id) return;
                  focusing.current = undefined;
                  element.focus({ preventScroll: true });
                  virtual.scrollToIndex(index);
                }}
                row={row}
                top={start}
                isOpen={open.has(node.id)}
                isActive={index === active}
                isHeld={node.id === (held ?? dragging.dragged?.id)}
                end={end}
                onToggle={() => toggle(node.id)}
                onFocus={() => {
                  focusing.current = undefined;
                  setFocused(node.id);
                }}
                onDoubleClick={(event) =>
                  (event.target as HTMLElement).closest('[data-widget], [aria-hidden]') === null &&
                  onActivate?.(node)
                }
                {...dragging.handle(node)}
                {...dragging.place(node)}
              />
            );
          })}
        </div>
      </Box>
      {(foot || dragging.canTop) && (
        <Box
          {...dragging.place(null)}
          sx={{
            display: { xs: held || dragging.canTop ? 'block' : 'none', sm: 'block' },
            px: 4,
            py: 2,
            borderTop: 1,
            borderColor: 'divider',
            color: 'text.secondary',
            backgroundColor: dragging.canTop ? 'tint.accent' : undefined,
            '&[data-over=true]': {
              color: 'text.primary',
              outline: 2,
              outlineOffset: -2,
              outlineColor: 'primary.main',
            },
          }}
        >
          {dragging.canTop ? topLabel : foot}
        </Box>
      )}
    </>
  );
}
