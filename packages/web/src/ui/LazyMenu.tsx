import { lazy, type ReactNode, Suspense, useRef } from 'react';

import { Opening } from './Opening.tsx';

const PopupMenu = lazy(() => import('./PopupMenu.tsx').then((file) => ({ default: file.PopupMenu })));

export interface MenuEntry {
  key: string;
  label: ReactNode;
  onChoose(): void;
  /** Ticked or not; the menu stays open while entries are ticked. */
  checked?: boolean;
  disabled?: boolean;
  /** It takes something away. */
  danger?: boolean;
  /** A line stands above it. */
  apart?: boolean;
}

export interface PopupMenuProps {
  /** What opened it; null while it is closed. */
  anchor: HTMLElement | null;
  label?: string | undefined;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
  above?: boolean;
  onClose(): void;
  /** The menu is gone and the focus is back where it came from: the moment to open something else. */
  onClosed?: (() => void) | undefined;
}

/** A menu whose code is fetched when it is first opened. */
export function LazyMenu(props: PopupMenuProps) {
  const wasOpened = useRef(false);
  wasOpened.current ||= props.anchor !== null;
  if (!wasOpened.current) return null;
  return (
    <Suspense fallback={props.anchor && <Opening onClose={props.onClose} />}>
      <PopupMenu {...props} />
    </Suspense>
  );
}
