import { useCallback, useEffect, useState } from 'react';
import { type GridLook, type GridPreferences, readPreferences } from './gridPreferences.ts';
import { readViewedLook, withSaved } from './viewedLook.ts';

const KEY = 'muster-users-grid';
const VIEW_KEY = 'muster-users-view';

/** As this person likes the grid or, while a view is open, as that one shows it. */
export function useGridPreferences(view: string | null) {
  const [own, setOwn] = useState(() => readPreferences(localStorage.getItem(KEY)));
  const [viewed, setViewed] = useState(() => readViewedLook(sessionStorage.getItem(VIEW_KEY)));
  useEffect(() => {
    if (viewed) sessionStorage.setItem(VIEW_KEY, JSON.stringify(viewed));
  }, [viewed]);
  const isView = viewed !== undefined && viewed.view === view;

  const change = useCallback(
    (changed: Partial<GridPreferences>) => {
      const { columns, density, ...others } = changed;
      const look = { ...(columns && { columns }), ...(density && { density }) };
      if (isView) setViewed((before) => before && { ...before, look: { ...before.look, ...look } });
      const kept = isView ? others : changed;
      setOwn((before) => {
        const next = { ...before, ...kept };
        localStorage.setItem(KEY, JSON.stringify(next));
        return next;
      });
    },
    [isView],
  );
  return {
    preferences: { ...own, ...(isView && viewed.look) },
    change,
    /** As it was saved. */
    showView: useCallback((id: string, saved: GridLook) => setViewed({ view: id, saved, look: saved }), []),
    /** With what was changed in it before. */
    resumeView: useCallback(
      (id: string, saved: GridLook) => setViewed((before) => withSaved(before, id, saved)),
      [],
    ),
  };
}
