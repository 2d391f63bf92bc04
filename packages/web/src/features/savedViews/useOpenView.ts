import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { SavedView } from './ViewState.ts';
import { SAVED_VIEWS } from './viewDocuments.ts';

interface OpenViewWish {
  /** The view that the address names. */
  id: string | null;
  /** The list is shown, so it is asked for too. */
  listed: boolean;
  /** The view is there: the grid takes it over. Undefined: there is no such view, or not any more. */
  onFound(view: SavedView | undefined): void;
}

/** W3: the views that one may open, and the one that is open; a link to one opens it. */
export function useOpenView({ id, listed, onFound }: OpenViewWish) {
  const isAsked = id !== null || listed;
  const { data, previousData, error, loading, refetch } = useQuery(SAVED_VIEWS, {
    skip: !isAsked,
    fetchPolicy: 'cache-and-network',
  });
  const views = (data ?? previousData)?.savedViews;
  const open = views?.find((view) => view.id === id);
  const [taken, take] = useState<string | null>(null);
  // What was read before may have been changed or deleted by others since.
  const isKnown = !loading && (open !== undefined || (views !== undefined && !error));
  useEffect(() => {
    if (taken === id || (id && !isKnown)) return;
    take(id);
    if (id) onFound(open);
  }, [taken, isKnown, open, id, onFound]);
  const reload = () => {
    if (isAsked) void refetch().catch(() => {});
  };
  return { views, open, isTaken: taken === id, error, reload };
}
