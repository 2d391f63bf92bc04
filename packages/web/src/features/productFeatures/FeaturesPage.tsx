import { graphql } from '../../gql/gql.ts';
import { NamedPage } from '../structure/NamedPage.tsx';

const documents = {
  list: graphql(`
    query FeaturesPage($search: String, $first: Int!, $after: String) {
      list: features(search: $search, first: $first, after: $after) {
        nodes { id name userCount }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  `),
  create: graphql(`
    mutation CreateFeature($input: CreateFeatureInput!) {
      saved: createFeature(input: $input) {
        record: feature { id name }
        userErrors { code message path }
      }
    }
  `),
  rename: graphql(`
    mutation RenameFeature($input: RenameFeatureInput!) {
      saved: renameFeature(input: $input) {
        record: feature { id name }
        userErrors { code message path }
      }
    }
  `),
  remove: graphql(`
    mutation DeleteFeature($input: DeleteFeatureInput!) {
      deleted: deleteFeature(input: $input) {
        run { id status canUndo counts { changed } }
        userErrors { code message path }
      }
    }
  `),
};

export function FeaturesPage() {
  return <NamedPage noun="features" documents={documents} />;
}
