import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/gql.ts';
import type { UserFilter } from '../../../gql/graphql.ts';

const USER_COUNT = graphql(`
  query UserCount($selection: UserSelection!) {
    selectionCount(selection: $selection) { count isExact }
  }
`);

/** How many match: asked apart from the page, which does not wait for it. A number stays as long as its page. */
export function useUserCount(filter: UserFilter, wait: boolean, pageIsOld: boolean) {
  const { data, previousData } = useQuery(USER_COUNT, {
    variables: { selection: { filter: { where: filter } } },
    fetchPolicy: 'cache-and-network',
    skip: wait,
  });
  const counted = (data ?? (pageIsOld ? previousData : undefined))?.selectionCount;
  return { count: counted?.count, isExact: counted?.isExact ?? true };
}
