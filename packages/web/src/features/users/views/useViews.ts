import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useToast } from '../../../ui/useToast.ts';
import { useOpenView } from '../../savedViews/useOpenView.ts';
import { isSameState, type SavedView } from '../../savedViews/ViewState.ts';
import { parseFilters, printFilters } from '../filters/filterParams.ts';
import type { GridLook } from '../grid/gridPreferences.ts';
import { parseSort, printSort } from '../gridParams.ts';
import { lookOf, viewOf } from './viewLook.ts';

const PARAMETER = 'view';

/** W3: the saved view that is open. Its name stands in the address, beside the filters that make it. */
export function useViews(look: GridLook, showView: (look: GridLook | undefined) => void) {
  const { t } = useTranslation('users');
  const toast = useToast();
  const [params, setParams] = useSearchParams();
  const [listed, setListed] = useState(false);
  const id = params.get(PARAMETER);
  const query = useMemo(() => shownQuery(params), [params]);

  const onFound = useCallback(
    (view: SavedView | undefined) => {
      if (view) showView(lookOf(view));
      else toast(t('views.gone'));
      setParams(
        (present) => {
          // A link to the view alone brings its filters; a longer one has been narrowed since.
          const next = view && !shownQuery(present) ? new URLSearchParams(view.query) : copyOf(present);
          if (view) next.set(PARAMETER, view.id);
          else next.delete(PARAMETER);
          return next;
        },
        { replace: true },
      );
    },
    [setParams, showView, toast, t],
  );
  const { views, open, error, refetch } = useOpenView({ id, listed, onFound });

  const go = (view: SavedView | undefined) => {
    showView(view && lookOf(view));
    const next = new URLSearchParams(view?.query);
    if (view) next.set(PARAMETER, view.id);
    setParams(next, { preventScrollReset: true });
  };
  const state = viewOf(query, look);
  return {
    views,
    open,
    /** The filters come with the view, which is on its way. */
    wait: id !== null && !views && !error && query === '',
    failed: error !== undefined && !views,
    state,
    isChanged: open !== undefined && !isSameState(open, state),
    list: () => setListed(true),
    go,
    reload: async () => (await refetch()).data?.savedViews ?? [],
  };
}

export type Views = ReturnType<typeof useViews>;

function copyOf(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams(params);
}

/** Filters and sort, in the order in which the grid writes them. */
function shownQuery(params: URLSearchParams): string {
  const shown = new URLSearchParams();
  printFilters(parseFilters(params), shown);
  printSort(parseSort(params), shown);
  return shown.toString();
}
