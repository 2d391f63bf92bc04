import { useCallback, useState } from 'react';
import { type GridPreferences, readPreferences } from './gridPreferences.ts';

const KEY = 'muster-users-grid';

export function useGridPreferences() {
  const [preferences, setPreferences] = useState(() => readPreferences(localStorage.getItem(KEY)));
  const change = useCallback((changed: Partial<GridPreferences>) => {
    setPreferences((before) => {
      const next = { ...before, ...changed };
      localStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  return [preferences, change] as const;
}
