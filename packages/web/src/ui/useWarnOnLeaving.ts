import { useEffect } from 'react';

/** The browser asks before a page is closed on which something was typed. */
export function useWarnOnLeaving(typed: boolean): void {
  useEffect(() => {
    if (!typed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [typed]);
}
