import { startTransition, useCallback, useMemo, useOptimistic } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters } from './filters/Filters.ts';
import { parseFilters, printFilters } from './filters/filterParams.ts';
import {
  firstPage,
  type PagePlace,
  type PageSize,
  parsePageSize,
  parsePlace,
  parseSort,
  printPlace,
  printSort,
  type Sort,
} from './gridParams.ts';
import { apartFromView } from './views/openedAddress.ts';

export interface Go {
  /** Takes the place of this address in the history, as small steps of one change do. */
  replace?: boolean;
}

/** What the grid shows, read from the address and written back to it. */
export function useGridParams(usualSize: PageSize) {
  const [params, setParams] = useSearchParams();
  const filterKey = keyOf(params, (next) => printFilters(parseFilters(params), next));
  const sortKey = keyOf(params, (next) => printSort(parseSort(params), next));
  const placeKey = keyOf(params, (next) => printPlace(parsePlace(params), next));

  const change = useCallback(
    (write: (next: URLSearchParams) => void, { replace = false }: Go = {}) =>
      setParams(
        (present) => {
          const next = new URLSearchParams(present);
          write(next);
          return apartFromView(next);
        },
        { replace, preventScrollReset: true },
      ),
    [setParams],
  );

  // The router takes its time over an address; a drawer is there at once, so that the next key is the drawer's.
  const [openUser, showUser] = useOptimistic(params.get('user'));

  return {
    filterKey,
    filters: useMemo(() => parseFilters(new URLSearchParams(filterKey)), [filterKey]),
    sort: useMemo(() => parseSort(new URLSearchParams(sortKey)), [sortKey]),
    place: useMemo(() => parsePlace(new URLSearchParams(placeKey)), [placeKey]),
    size: parsePageSize(params, usualSize),
    openUser,
    tab: params.get('tab'),
    /** Another list begins at its first page. */
    setFilters: useCallback(
      (filters: Filters, go?: Go) =>
        change((next) => {
          printFilters(filters, next);
          printPlace(firstPage, next);
        }, go),
      [change],
    ),
    setSort: useCallback(
      (sort: Sort) =>
        change((next) => {
          printSort(sort, next);
          printPlace(firstPage, next);
        }),
      [change],
    ),
    setSize: useCallback(
      (size: PageSize) =>
        change((next) => {
          next.set('size', String(size));
          printPlace(firstPage, next);
        }),
      [change],
    ),
    setPlace: useCallback(
      (place: PagePlace, go?: Go) => change((next) => printPlace(place, next), go),
      [change],
    ),
    setUser: useCallback(
      (user: string | null) =>
        startTransition(() => {
          showUser(user);
          change((next) => {
            next.delete('tab');
            if (user) next.set('user', user);
            else next.delete('user');
          });
        }),
      [change, showUser],
    ),
    setTab: useCallback((tab: string) => change((next) => next.set('tab', tab), { replace: true }), [change]),
  };
}

export type GridParams = ReturnType<typeof useGridParams>;

/** One part of the address alone, so that what does not change keeps its identity. */
function keyOf(params: URLSearchParams, print: (next: URLSearchParams) => void): string {
  const next = new URLSearchParams();
  print(next);
  return params.size === 0 ? '' : next.toString();
}
