import { useMemo, useState } from 'react';
import type { GridSelection } from '../../ui/grid/GridColumn.ts';
import type { ListedLock } from './LocksPage.tsx';

/** Which locked accounts are ticked, across pages. */
export function useChosenLocks() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedLock>>(new Map());
  const grid = useMemo<GridSelection<ListedLock>>(
    () => ({
      has: ({ user }) => chosen.has(user.id),
      set: (rows, selected) =>
        setChosen((before) => {
          const after = new Map(before);
          for (const row of rows) {
            if (selected) after.set(row.user.id, row);
            else after.delete(row.user.id);
          }
          return after;
        }),
      clear: () => setChosen(new Map()),
    }),
    [chosen],
  );
  return { grid, locks: useMemo(() => [...chosen.values()], [chosen]) };
}
