import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useToast } from '../../../ui/useToast.ts';
import { useOpenView } from '../../savedViews/useOpenView.ts';
import { isSameState, type SavedView } from '../../savedViews/ViewState.ts';
import { parseFilters, printFilters } from '../filters/filterParams.ts';
import type { useGridPreferences } from '../grid/useGridPreferences.ts';
import { parseSort, printSort } from '../gridParams.ts';
import { isViewAlone, openedAddress, VIEW } from './openedAddress.ts';
import { lookOf, viewOf } from './viewLook.ts';

/** W3: the saved view that is open. Its name stands in the address, beside the filters that make it. */
export function useViews({ preferences: look, showView, resumeView }: ReturnType<typeof useGridPreferences>) {
  const { t } = useTranslation('users');
  const toast = useToast();
  const [params, setParams] = useSearchParams();
  const [listed, setListed] = useState(false);
  const id = params.get(VIEW);
  const query = useMemo(() => shownQuery(params), [params]);

  const onFound = useCallback(
    (view: SavedView | undefined) => {
      if (view) resumeView(view.id, lookOf(view));
      else toast(t('views.gone'));
      setParams(
        (present) => {
          if (view) return openedAddress(present, view);
          const next = new URLSearchParams(present);
          next.delete(VIEW);
          return next;
        },
        { replace: true },
      );
    },
    [setParams, resumeView, toast, t],
  );
  const { views, open, isTaken, error, reload } = useOpenView({ id, listed, onFound });

  const go = (view: SavedView | undefined) => {
    if (view) showView(view.id, lookOf(view));
    const next = new URLSearchParams(view?.query);
    if (view) next.set(VIEW, view.id);
    setParams(next, { preventScrollReset: true });
  };
  const wait = !isTaken && isViewAlone(params) && open?.query !== '';
  const state = viewOf(query, look);
  return {
    views,
    open,
    /** The filters come with the view, which is on its way. */
    wait,
    /** It could not be asked for, so nobody knows whom it shows. */
    error: wait ? error : undefined,
    failed: error !== undefined && !views,
    state,
    isChanged: open !== undefined && !isSameState(open, state),
    list: () => {
      setListed(true);
      reload();
    },
    go,
    reload,
    saved: (view: SavedView) => showView(view.id, lookOf(view)),
  };
}

export type Views = ReturnType<typeof useViews>;

/** Filters and sort, in the order in which the grid writes them. */
function shownQuery(params: URLSearchParams): string {
  const shown = new URLSearchParams();
  printFilters(parseFilters(params), shown);
  printSort(parseSort(params), shown);
  return shown.toString();
}
