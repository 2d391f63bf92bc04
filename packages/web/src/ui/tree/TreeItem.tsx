import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { WidgetFocus } from '../grid/GridColumn.ts';
import type { TreeNode, TreeRow } from './treeRows.ts';

export const TREE_ROW_HEIGHT = 40;

const Row = styled('div')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    position: 'absolute',
    insetInline: 0,
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    height: TREE_ROW_HEIGHT,
    paddingRight: 8,
    boxShadow: `inset 0 -1px ${palette.divider}`,
    outlineOffset: -2,
    cursor: 'default',
    '&:hover': { backgroundColor: palette.tint.neutral },
    '&:focus-visible': { outline: `2px solid ${palette.primary.main}` },
    '&[data-held=true] > [data-name]': { color: palette.text.secondary, fontStyle: 'italic' },
    '&[data-over=true]': {
      backgroundColor: palette.tint.accent,
      outline: `2px solid ${palette.primary.main}`,
    },
    '&[data-over=false]': { cursor: 'not-allowed' },
  };
});

interface TreeItemProps<Node> extends Omit<ComponentProps<typeof Row>, 'children' | 'onToggle'> {
  row: TreeRow<Node>;
  top: number;
  isOpen: boolean;
  isActive: boolean;
  isHeld: boolean;
  end(node: Node, widget: WidgetFocus): ReactNode;
  onToggle(): void;
}

/** One node of a tree: its branch to open, its name, and what stands at its end. */
export function TreeItem<Node extends TreeNode>(props: TreeItemProps<Node>) {
  const { row, top, isOpen, isActive, isHeld, end, onToggle, ...rest } = props;
  const { node, level, place, siblings, hasChildren } = row;
  const tabIndex = isActive ? 0 : -1;
  return (
    <Row
      role="treeitem"
      data-id={node.id}
      data-held={isHeld}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={isActive}
      tabIndex={tabIndex}
      sx={{ paddingLeft: { xs: `${4 + (level - 1) * 12}px`, sm: `${8 + (level - 1) * 24}px` } }}
      {...rest}
      style={{ top }}
    >
      <Box
        aria-hidden
        onClick={hasChildren ? onToggle : undefined}
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
            style={{ transform: isOpen ? 'rotate(90deg)' : undefined, transition: 'transform 120ms' }}
          />
        )}
      </Box>
      <Box
        data-name
        className="truncate"
        title={node.name}
        sx={{ flex: 1, minWidth: 0, fontWeight: hasChildren ? 600 : undefined }}
      >
        {node.name}
      </Box>
      {end(node, { tabIndex, 'data-widget': true })}
    </Row>
  );
}
