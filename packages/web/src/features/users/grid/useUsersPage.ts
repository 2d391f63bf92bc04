import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/gql.ts';
import type { UserFilter, UsersPageQuery } from '../../../gql/graphql.ts';
import { type PagePlace, type PageSize, type Sort, sortKeys } from '../gridParams.ts';

const USERS_PAGE = graphql(`
  query UsersPage(
    $filter: UserFilter
    $sort: [UserSort!]
    $first: Int
    $after: String
    $last: Int
    $before: String
    $groups: Boolean!
    $place: Boolean!
  ) {
    users(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        name
        username
        pictureUrl
        status
        loggedOn
        loggedOnAt
        license
        roles { id name }
        teams { id name }
        skills { level skill { id name } }
        dataCenter { id code }
        email
        mobile
        agentId
        extension
        pbxId
        numericId
        userType
        language
        createdAt
        lastSignedInAt
        agentGroups @include(if: $groups) { id name }
        businessUnits @include(if: $groups) { id name }
        userGroup @include(if: $place) { id name }
        orgUnit @include(if: $place) { id path }
        supervisor @include(if: $place) { id name }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export type GridUser = UsersPageQuery['users']['nodes'][number];

interface PageWish {
  filter: UserFilter;
  sort: Sort;
  size: PageSize;
  place: PagePlace;
  /** Which of the columns that cost a join are shown. */
  joins: { groups: boolean; place: boolean };
  /** What the filter means is not known yet. */
  wait: boolean;
}

/** One page of users. The page before stays in sight until the next one is there. */
export function useUsersPage({ filter, sort, size, place, joins, wait }: PageWish) {
  const range = place.before ? { last: size, before: place.before } : { first: size, after: place.after };
  const { data, previousData, error, networkStatus } = useQuery(USERS_PAGE, {
    variables: { filter, sort: sortKeys(sort), ...range, ...joins },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
    skip: wait,
  });
  if (error && networkStatus === NetworkStatus.error) return { error, busy: false };
  const { nodes, pageInfo } = (data ?? previousData)?.users ?? {};
  return { rows: nodes, pageInfo, busy: !data && previousData !== undefined };
}
