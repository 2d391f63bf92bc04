import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { WidgetFocus } from '../grid/GridColumn.ts';
import { treeKey } from './treeKey.ts';
import { type TreeNode, treeRows } from './treeRows.ts';

interface TreeViewProps<Node> {
  label: string;
  nodes: readonly Node[];
  open: ReadonlySet<string>;
  onOpen(open: ReadonlySet<string>): void;
  /** Enter on a node, or a double click. */
  onActivate?: ((node: Node) => void) | undefined;
  /** Delete on a node. */
  onDelete?: ((node: Node) => void) | undefined;
  /** What stands at the end of the row of a node. */
  end(node: Node, widget: WidgetFocus): ReactNode;
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  paddingRight: 8,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  outlineOffset: -2,
  cursor: 'default',
  '&:last-of-type': { borderBottom: 0 },
  '&:hover': { backgroundColor: theme.vars.palette.tint.neutral },
  '&:focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}` },
}));

/** Branches that open and close, by mouse and by the keys of the ARIA tree view. */
export function TreeView<Node extends TreeNode>(props: TreeViewProps<Node>) {
  const { label, nodes, open, onOpen, onActivate, onDelete, end } = props;
  const tree = useRef<HTMLDivElement>(null);
  const rows = treeRows(nodes, open);
  const [focused, setFocused] = useState<string | undefined>();
  const inSight = rows.some(({ node }) => node.id === focused);
  const active = inSight ? focused : rows[0]?.node.id;

  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    onOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
    const id = row?.dataset.id;
    const at = rows.find(({ node }) => node.id === id)?.node;
    if (!at || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    // A button or link in the row keeps its own keys; Escape leads back to the row.
    if (event.target !== row) {
      if (event.key === 'Escape') row?.focus();
      return;
    }
    const move = treeKey(rows, at.id, event.key, open);
    if (event.key === 'Enter') onActivate?.(at);
    else if (event.key === 'Delete') onDelete?.(at);
    else if (move && 'toggle' in move) toggle(move.toggle);
    else if (move) tree.current?.querySelector<HTMLElement>(`[data-id="${move.focus}"]`)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Box
      ref={tree}
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      sx={{ overflow: 'auto', flex: 1, minHeight: 0 }}
    >
      {rows.map(({ node, level, place, siblings, hasChildren }) => {
        const isActive = node.id === active;
        return (
          <Row
            key={node.id}
            role="treeitem"
            data-id={node.id}
            aria-level={level}
            aria-posinset={place}
            aria-setsize={siblings}
            aria-expanded={hasChildren ? open.has(node.id) : undefined}
            aria-selected={isActive}
            tabIndex={isActive ? 0 : -1}
            onFocus={() => setFocused(node.id)}
            onDoubleClick={(event) => event.target === event.currentTarget && onActivate?.(node)}
            sx={{ paddingLeft: { xs: `${4 + (level - 1) * 12}px`, sm: `${8 + (level - 1) * 24}px` } }}
          >
            <Box
              aria-hidden
              onClick={() => hasChildren && toggle(node.id)}
              sx={{
                display: 'grid',
                placeItems: 'center',
                flexShrink: 0,
                width: 24,
                height: 32,
                color: 'text.secondary',
                cursor: hasChildren ? 'pointer' : 'default',
              }}
            >
              {hasChildren && (
                <ChevronRight
                  size={16}
                  style={{
                    transform: open.has(node.id) ? 'rotate(90deg)' : undefined,
                    transition: 'transform 120ms',
                  }}
                />
              )}
            </Box>
            <Box
              className="truncate"
              title={node.name}
              sx={{ flex: 1, minWidth: 0, fontWeight: hasChildren ? 600 : undefined }}
            >
              {node.name}
            </Box>
            {end(node, { tabIndex: isActive ? 0 : -1, 'data-widget': true })}
          </Row>
        );
      })}
    </Box>
  );
}
