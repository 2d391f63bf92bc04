import { graphql } from '../../gql/gql.ts';
import { NamedPage } from '../structure/NamedPage.tsx';

const documents = {
  list: graphql(`
    query BusinessUnitsPage($search: String, $first: Int!, $after: String) {
      list: businessUnits(search: $search, first: $first, after: $after) {
        nodes { id name userCount }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  `),
  create: graphql(`
    mutation CreateBusinessUnit($input: CreateBusinessUnitInput!) {
      saved: createBusinessUnit(input: $input) {
        record: businessUnit { id name }
        userErrors { code message path }
      }
    }
  `),
  rename: graphql(`
    mutation RenameBusinessUnit($input: RenameBusinessUnitInput!) {
      saved: renameBusinessUnit(input: $input) {
        record: businessUnit { id name }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation DeleteBusinessUnit($input: DeleteBusinessUnitInput!) {
      deleted: deleteBusinessUnit(input: $input) {
        run { id status canUndo counts { changed } }
        userErrors { code message path }
      }
    }
  `),
};

export function BusinessUnitsPage() {
  return <NamedPage noun="businessUnits" documents={documents} filter="businessUnit" />;
}
