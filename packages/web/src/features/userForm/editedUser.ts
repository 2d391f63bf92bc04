import { graphql } from '../../gql/gql.ts';

export const USER_TO_EDIT = graphql(`
  query UserToEdit($id: ID!) {
    user(id: $id) { ...EditedUser }
  }
  fragment EditedUser on User {
    id editToken name deletedAt
    firstName lastName username email mobile agentId extension pbxId numericId crmName chatGreetingName
    userType language license
    userGroup { id name }
    orgUnit { id path }
    supervisor { id name username }
    dataCenter { id name }
    roles { id name }
    teams { id name }
    agentGroups { id name }
    businessUnits { id name }
    features { id name }
    skills { level skill { id name } }
    profiles { id name userGroup { id } skills { level skill { id name } } }
    capacities { channel count }
    properties { property { key name type unit minimum maximum } value source }
  }
`);

export const UPDATE_USER = graphql(`
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user { ...EditedUser }
      run { id canUndo }
      userErrors { code message path }
      conflicts {
        field changedBy changedAt
        base { words }
        theirs { words }
        yours { words }
      }
    }
  }
`);
