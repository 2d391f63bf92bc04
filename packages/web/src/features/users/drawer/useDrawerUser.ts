import { useQuery } from '@apollo/client/react';
import { graphql } from '../../../gql/gql.ts';
import type { DrawerUserQuery } from '../../../gql/graphql.ts';

const DRAWER_USER = graphql(`
  query DrawerUser($id: ID!) {
    user(id: $id) {
      id
      name
      username
      pictureUrl(size: LARGE)
      firstName
      lastName
      status
      loggedOn
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

export type DrawerUser = NonNullable<DrawerUserQuery['user']>;

export function useDrawerUser(id: string) {
  const { data, error, refetch } = useQuery(DRAWER_USER, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  return { user: data?.user, error, refetch };
}
