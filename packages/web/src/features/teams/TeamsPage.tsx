import { graphql } from '../../gql/gql.ts';
import { NamedPage } from '../structure/NamedPage.tsx';

const documents = {
  list: graphql(`
    query TeamsPage($search: String, $first: Int!, $after: String) {
      list: teams(search: $search, first: $first, after: $after) {
        nodes { id name userCount }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  `),
  create: graphql(`
    mutation CreateTeam($input: CreateTeamInput!) {
      saved: createTeam(input: $input) {
        record: team { id name }
        userErrors { code message path }
      }
    }
  `),
  rename: graphql(`
    mutation RenameTeam($input: RenameTeamInput!) {
      saved: renameTeam(input: $input) {
        record: team { id name }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation DeleteTeam($input: DeleteTeamInput!) {
      deleted: deleteTeam(input: $input) {
        run { id status canUndo counts { changed } }
        userErrors { code message path }
      }
    }
  `),
};

export function TeamsPage() {
  return <NamedPage noun="teams" documents={documents} filter="team" />;
}
