import { useCallback, useState } from 'react';
import { type GridLook, type GridPreferences, readPreferences } from './gridPreferences.ts';

const KEY = 'muster-users-grid';

/** As this person likes the grid or, while a view is open, as that one shows it. */
export function useGridPreferences() {
  const [own, setOwn] = useState(() => readPreferences(localStorage.getItem(KEY)));
  const [ofView, showView] = useState<GridLook | undefined>();
  const isView = ofView !== undefined;

  const change = useCallback(
    (changed: Partial<GridPreferences>) => {
      const { columns, density, ...others } = changed;
      const look = { ...(columns && { columns }), ...(density && { density }) };
      if (isView) showView((before) => before && { ...before, ...look });
      const kept = isView ? others : changed;
      setOwn((before) => {
        const next = { ...before, ...kept };
        localStorage.setItem(KEY, JSON.stringify(next));
        return next;
      });
    },
    [isView],
  );
  return { preferences: { ...own, ...ofView }, change, showView };
}
