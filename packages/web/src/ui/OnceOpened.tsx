import { type ReactNode, Suspense, useRef } from 'react';

/** Keeps back what floats until it is first opened, so that its code is fetched then; later it closes as usual. */
export function OnceOpened({ open, children }: { open: boolean; children: ReactNode }) {
  const opened = useRef(false);
  opened.current ||= open;
  return opened.current && <Suspense>{children}</Suspense>;
}
