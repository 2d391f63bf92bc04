import { type ReactNode, Suspense, useRef } from 'react';
import { Opening } from './Opening.tsx';

interface OnceOpenedProps {
  open: boolean;
  children: ReactNode;
  onClose(): void;
}

/** Keeps back what floats until it is first opened, so that its code is fetched then; later it closes as usual. */
export function OnceOpened({ open, children, onClose }: OnceOpenedProps) {
  const opened = useRef(false);
  opened.current ||= open;
  if (!opened.current) return null;
  return <Suspense fallback={open && <Opening onClose={onClose} />}>{children}</Suspense>;
}
