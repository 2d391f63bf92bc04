import { graphql } from '../../gql/gql.ts';
import type { RolesQuery } from '../../gql/graphql.ts';

export const ROLES = graphql(`
  query Roles {
    roles { id name userType builtIn scope permissions editableFields grantable userCount }
  }
`);

export type ListedRole = RolesQuery['roles'][number];
