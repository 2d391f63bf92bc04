import { graphql } from '../../gql/gql.ts';

export const SAVED_VIEWS = graphql(`
  query SavedViews {
    savedViews { ...ListedView }
  }
  fragment ListedView on SavedView {
    id name shared own ownerName mayChange query density
    columns { column width pinned }
  }
`);

export const CREATE_VIEW = graphql(`
  mutation CreateView($input: CreateViewInput!) {
    saved: createView(input: $input) {
      view { ...ListedView }
      userErrors { code message path }
    }
  }
`);

export const UPDATE_VIEW = graphql(`
  mutation UpdateView($input: UpdateViewInput!) {
    saved: updateView(input: $input) {
      view { ...ListedView }
      userErrors { code message path }
    }
  }
`);
