import { useFragment, useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/gql.ts';
import type { DrawerPersonFragment, DrawerUserQuery } from '../../../gql/graphql.ts';

const DRAWER_USER = graphql(`
  query DrawerUser($id: ID!) {
    user(id: $id) {
      ...DrawerPerson
      pictureUrl(size: LARGE)
      firstName
      lastName
      loggedOnAt
      userType
      license
      roles { id name }
      email
      mobile
      extension
      pbxId
      numericId
      agentId
      crmName
      chatGreetingName
      language
      userGroup { id name }
      orgUnit { id path }
      supervisor { id name username supervisor { id name supervisor { id name } } }
      dataCenter { id code name }
      teams { id name }
      skills { level skill { id name } }
      agentGroups { id name }
      businessUnits { id name }
      profiles { id name userGroup { id } }
      features { id name }
      capacities { channel count }
      createdAt
      activatedAt
      lastSignedInAt
      deletedAt
    }
  }
`);

// Of the grid, so that who it is stands there while all else is on its way.
const DRAWER_PERSON = graphql(`
  fragment DrawerPerson on User {
    id
    name
    username
    status
    loggedOn
  }
`);

export type SeenUser = DrawerPersonFragment;

export type DrawerUser = NonNullable<DrawerUserQuery['user']>;

export function useDrawerUser(id: string) {
  const { data, error, refetch } = useQuery(DRAWER_USER, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const seen = useFragment({ fragment: DRAWER_PERSON, from: { __typename: 'User', id } });
  return { user: data?.user, seen: seen.complete ? seen.data : undefined, error, refetch };
}
