import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { SavedView } from './ViewState.ts';

const SAVED_VIEWS = graphql(`
  query SavedViews {
    savedViews {
      id name shared own ownerName mayChange query density
      columns { column width pinned }
    }
  }
`);

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
  const { data, error, refetch } = useQuery(SAVED_VIEWS, { skip: !id && !listed });
  const views = data?.savedViews;
  const open = views?.find((view) => view.id === id);
  const taken = useRef<string | null>(null);
  useEffect(() => {
    if (!views && id) return;
    if (taken.current === id) return;
    taken.current = id;
    if (id) onFound(views?.find((view) => view.id === id));
  }, [views, id, onFound]);
  return { views, open, error, refetch };
}
