import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import type { UserFilter } from '../../../gql/graphql.ts';
import type { GridSelection } from '../../../ui/grid/GridColumn.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { useToast } from '../../../ui/useToast.ts';
import type { Selection } from '../../selections/Selection.ts';
import type { GridUser } from '../grid/useUsersPage.ts';
import type { Sort } from '../gridParams.ts';
import {
  isExact,
  mayReachBeyond,
  mostIds,
  nobody,
  select,
  selectedCount,
  selectionInput,
} from './selectionState.ts';
import { usePageMembers } from './usePageMembers.ts';

const SELECTION_COUNT = graphql(`
  query SelectionCount($selection: UserSelection!, $outside: UserFilter) {
    selectionCount(selection: $selection, outside: $outside) { count outside isExact }
  }
`);

interface OnScreen {
  filter: UserFilter;
  /** The filter as it stands in the address. */
  filterKey: string;
  /** The filter in words. */
  filterWords: string;
  sort: Sort;
  rows: readonly GridUser[] | undefined;
}

const noRows: readonly GridUser[] = [];

/** W5: who is selected, as the grid ticks it, the bar tells it and the dialogs take it. */
export function useSelection({ filter, filterKey, filterWords, sort, rows = noRows }: OnScreen) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const toast = useToast();
  const client = useApolloClient();
  const [state, change] = useReducer(select, nobody);
  const members = usePageMembers(state, filterKey, rows);
  const count = selectedCount(state);

  const input = useMemo(() => selectionInput(state, sort), [state, sort]);
  const reaches = mayReachBeyond(state, filterKey);
  const { data } = useQuery(SELECTION_COUNT, {
    variables: { selection: uncounted(input), outside: filter },
    skip: !reaches,
    fetchPolicy: 'cache-and-network',
  });
  const outside = reaches ? (data?.selectionCount.outside ?? 0) : 0;

  const has = useCallback(
    ({ id }: GridUser) => {
      if (state.kind === 'ids') return state.ids.has(id);
      return state.kind === 'all' && !state.except.has(id) && (members?.has(id) ?? true);
    },
    [state, members],
  );
  const grid = useMemo(
    (): GridSelection<GridUser> => ({
      has,
      lockedBecause: ({ id }) => {
        if (state.kind === 'saved') return t('selection.lockedByList');
        return members && !members.has(id) ? t('selection.lockedByFilter') : undefined;
      },
      set: (users, selected) => {
        const ids = users.map(({ id }) => id);
        if (selected && state.kind === 'ids' && state.ids.size + ids.length > mostIds) {
          toast(t('selection.most', { number: format.number(mostIds) }));
        }
        change({ type: 'set', ids, selected, under: filterKey });
      },
      clear: () => change({ type: 'clear' }),
    }),
    [has, members, state, t, toast, format, filterKey],
  );

  const except = state.kind === 'all' ? state.except.size : 0;
  const description = (): string => {
    switch (state.kind) {
      case 'all': {
        const key = state.words ? 'selection.allThat' : 'selection.everybody';
        const all = t(key, { words: state.words });
        return except > 0 ? t('selection.minus', { all, number: format.number(except) }) : all;
      }
      case 'saved':
        return t('selection.pasted');
      default:
        return t('selection.ticked');
    }
  };

  const selectAll = async () => {
    const { data: counted } = await client.query({
      query: SELECTION_COUNT,
      variables: { selection: { filter: { where: filter } } },
      fetchPolicy: 'network-only',
    });
    if (!counted) return;
    const { count: matching, isExact: exact } = counted.selectionCount;
    change({ type: 'all', where: filter, under: filterKey, matching, isExact: exact, words: filterWords });
  };

  /** After a run, fewer or more may match than did. */
  const recount = async () => {
    if (state.kind !== 'all') return;
    const { data: counted } = await client.query({
      query: SELECTION_COUNT,
      variables: { selection: { filter: { where: state.where } } },
      fetchPolicy: 'network-only',
    });
    if (!counted) return;
    change({
      type: 'recounted',
      matching: counted.selectionCount.count,
      isExact: counted.selectionCount.isExact,
    });
  };

  const describeAll = () =>
    t(filterWords ? 'selection.allThat' : 'selection.everybody', { words: filterWords });

  const selection: Selection = { input, count, isExact: isExact(state), description: description() };
  return { state, change, grid, count, except, outside, selection, describeAll, selectAll, recount };
}

export type UsersSelection = ReturnType<typeof useSelection>;

/** Counting asks how many there are now, so it insists on no number and no order. */
function uncounted(input: Selection['input']): Selection['input'] {
  if (!input.filter) return input;
  const { expectedCount: _expected, sort: _sort, ...filter } = input.filter;
  return { filter };
}
