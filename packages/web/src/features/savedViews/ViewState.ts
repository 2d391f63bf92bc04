import type { SavedViewsQuery } from '../../gql/graphql.ts';

export type SavedView = SavedViewsQuery['savedViews'][number];

/** What a view remembers of how the grid is set up. */
export type ViewState = Pick<SavedView, 'query' | 'columns' | 'density'>;

/** The query is compared as the grid would write it, whatever the order in which it was saved. */
export function isSameState(one: ViewState, other: ViewState): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({ query, columns, density }: ViewState): string {
  const parameters = [...new URLSearchParams(query)].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    parameters,
    columns.map(({ column, width, pinned }) => [column, width ?? null, pinned]),
    density,
  ]);
}
