import { graphql } from '../../gql/gql.ts';

export const VIEWER = graphql(`
  query Viewer {
    viewer {
      id
      name
      username
      language
      permissions
      editableFields
      seesEveryUser
      systemAdministrator
      site { id slug name userCount timeZone }
      sites { id slug name home userCount }
    }
  }
`);
