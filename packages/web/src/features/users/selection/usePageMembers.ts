import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { SelectionState } from './selectionState.ts';

const PAGE_MEMBERS = graphql(`
  query PageMembers($filter: UserFilter!, $first: Int!) {
    users(filter: $filter, first: $first) { nodes { id } }
  }
`);

/**
 * Which users of a page match the filter under which all were selected, once another filter is on screen.
 * Undefined where nobody has to ask.
 */
export function usePageMembers(
  selection: SelectionState,
  filterKey: string,
  page: readonly { id: string }[],
): ReadonlySet<string> | undefined {
  const asked = selection.kind === 'all' && selection.under !== filterKey;
  const where = selection.kind === 'all' ? selection.where : {};
  const { data } = useQuery(PAGE_MEMBERS, {
    variables: {
      filter: { ...where, ids: { in: page.map(({ id }) => id) } },
      first: Math.max(1, page.length),
    },
    skip: !asked || page.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  const nodes = data?.users.nodes;
  return useMemo(() => (asked ? new Set((nodes ?? []).map(({ id }) => id)) : undefined), [asked, nodes]);
}
