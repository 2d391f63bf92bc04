import { graphql } from '../../gql/gql.ts';
import { NamedPage } from '../structure/NamedPage.tsx';

const documents = {
  list: graphql(`
    query AgentGroupsPage($search: String, $first: Int!, $after: String) {
      list: agentGroups(search: $search, first: $first, after: $after) {
        nodes { id name userCount }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  `),
  create: graphql(`
    mutation CreateAgentGroup($input: CreateAgentGroupInput!) {
      saved: createAgentGroup(input: $input) {
        record: agentGroup { id name }
        userErrors { code message path }
      }
    }
  `),
  rename: graphql(`
    mutation RenameAgentGroup($input: RenameAgentGroupInput!) {
      saved: renameAgentGroup(input: $input) {
        record: agentGroup { id name }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation DeleteAgentGroup($input: DeleteAgentGroupInput!) {
      deleted: deleteAgentGroup(input: $input) {
        run { id status canUndo counts { changed } }
        userErrors { code message path }
      }
    }
  `),
};

export function AgentGroupsPage() {
  return <NamedPage noun="agentGroups" documents={documents} filter="agentGroup" />;
}
