import { type DragEvent, useEffect, useRef, useState } from 'react';

/** A closed branch opens when something is held over it for so long. */
const OPENS_AFTER_MS = 600;

export interface TreeDrag<Node> {
  /** Whether it can go there; null is the top of the tree. */
  mayDrop(node: Node, parent: Node | null): boolean;
  onDrop(node: Node, parent: Node | null): void;
  /** Something is held over a node. */
  onLinger(node: Node): void;
}

/** Nodes dragged onto others, by the drag and drop of the browser: it scrolls at the edges, and Escape ends it. */
export function useTreeDrag<Node extends { id: string; name: string }>(options: TreeDrag<Node> | undefined) {
  const [dragged, setDragged] = useState<Node | undefined>();
  const [over, setOver] = useState<string | undefined>();
  const lingering = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(lingering.current), []);

  const leave = () => {
    clearTimeout(lingering.current);
    setOver(undefined);
  };
  const end = () => {
    leave();
    setDragged(undefined);
  };
  const allowed = (parent: Node | null) =>
    dragged !== undefined && options?.mayDrop(dragged, parent) === true;

  /** What makes an element a place to drop on. */
  const place = (parent: Node | null) => {
    if (!options || !dragged) return {};
    const id = parent?.id ?? TOP;
    return {
      'data-over': over === id ? allowed(parent) : undefined,
      onDragOver: (event: DragEvent) => {
        if (allowed(parent)) event.preventDefault();
        if (over === id) return;
        leave();
        setOver(id);
        if (parent) lingering.current = setTimeout(() => options.onLinger(parent), OPENS_AFTER_MS);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        end();
        if (allowed(parent)) options.onDrop(dragged, parent);
      },
    };
  };
  /** What makes the row of a node one that can be dragged. */
  const handle = (node: Node) => {
    if (!options) return {};
    return {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', node.name);
        setDragged(node);
      },
      onDragEnd: end,
    };
  };
  return { dragged, place, handle, canTop: allowed(null) };
}

const TOP = 'top';
