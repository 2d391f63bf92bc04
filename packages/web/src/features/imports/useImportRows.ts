import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import type { ImportRowFilter } from '../../gql/graphql.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';

const PAGE = 50;

const IMPORT_ROWS = graphql(`
  query ImportRows($id: ID!, $filter: ImportRowFilter, $first: Int, $after: String) {
    import(id: $id) {
      id
      rows(filter: $filter, first: $first, after: $after) {
        nodes {
          rowNumber
          fileName
          fileRow
          cells
          outcome
          corrected
          errors { columnIndex columnKey code value message suggestions }
          user { id name username }
        }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

/** The rows of an import that have an outcome, page by page. */
export function useImportRows(importId: string, filter: ImportRowFilter) {
  const pages = useForwardPages(PAGE);
  const { data, error, refetch } = useQuery(IMPORT_ROWS, {
    variables: { id: importId, filter, first: pages.first, after: pages.after },
    fetchPolicy: 'cache-and-network',
  });
  return { found: data?.import?.rows, pages, error, retry: () => void refetch() };
}
