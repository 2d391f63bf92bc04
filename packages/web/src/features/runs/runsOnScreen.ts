import { useEffect } from 'react';

const onScreen = new Set<string>();

/** A run whose dialog is open needs no toast: the reader sees how it ends. */
export function isOnScreen(runId: string): boolean {
  return onScreen.has(runId);
}

export function useRunOnScreen(runId: string | undefined): void {
  useEffect(() => {
    if (!runId) return;
    onScreen.add(runId);
    return () => {
      onScreen.delete(runId);
    };
  }, [runId]);
}
