import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import { type Filters, type IdField, narrows } from './Filters.ts';
import type { FilterLists } from './useFilterLists.ts';

const FILTER_NAMES = graphql(`
  query FilterNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Team { name }
      ... on Skill { name }
      ... on AgentGroup { name }
      ... on BusinessUnit { name }
      ... on User { name }
      ... on Profile { name }
      ... on Feature { name }
    }
  }
`);

/** Lists that may be long, so that only the names in use are read. */
const longLists: readonly IdField[] = [
  'team',
  'skill',
  'agentGroup',
  'businessUnit',
  'supervisor',
  'profile',
  'feature',
];

const MOST = 200;

/** The name of what has an id: undefined while it is on its way, null when there is no such thing any more. */
export type NameOf = (id: string) => string | null | undefined;

/** The names of what the filters hold by id. */
export function useFilterNames(filters: Filters, lists: FilterLists): NameOf {
  const ids = longLists.flatMap((field) => {
    const condition = filters.lists[field];
    return narrows(condition) && 'values' in condition ? condition.values : [];
  });
  const wanted = [...new Set(ids)].sort().slice(0, MOST);
  const { data, previousData } = useQuery(FILTER_NAMES, {
    variables: { ids: wanted },
    skip: wanted.length === 0,
  });
  const nodes = (data ?? previousData)?.nodes;
  const names = useMemo(() => {
    const found = new Map<string, string>();
    for (const { id, name } of [...lists.roles, ...lists.userGroups, ...lists.orgUnits]) found.set(id, name);
    for (const { id, code } of lists.dataCenters) found.set(id, code);
    for (const node of nodes ?? []) if (node && 'name' in node) found.set(node.id, node.name);
    return found;
  }, [lists, nodes]);
  const settled = wanted.length > 0 ? data !== undefined : lists.loaded;
  return (id) => names.get(id) ?? (settled ? null : undefined);
}
