import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../../gql/gql.ts';
import type { FilterListsQuery } from '../../../gql/graphql.ts';

const FILTER_LISTS = graphql(`
  query FilterLists {
    roles { id name userType }
    dataCenters { id code name }
    userGroups { id name }
    orgUnits { id name path }
    viewer { id site { id languages } }
  }
`);

export interface FilterLists {
  roles: FilterListsQuery['roles'];
  dataCenters: FilterListsQuery['dataCenters'];
  userGroups: FilterListsQuery['userGroups'];
  orgUnits: FilterListsQuery['orgUnits'];
  languages: readonly string[];
  loaded: boolean;
}

const none: FilterLists = {
  roles: [],
  dataCenters: [],
  userGroups: [],
  orgUnits: [],
  languages: [],
  loaded: false,
};

/** The short lists of the site that people choose from whole. */
export function useFilterLists(): FilterLists {
  const { data } = useQuery(FILTER_LISTS);
  return useMemo(
    () => (data ? { ...data, languages: data.viewer?.site.languages ?? [], loaded: true } : none),
    [data],
  );
}
