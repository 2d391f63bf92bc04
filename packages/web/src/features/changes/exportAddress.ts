import type { ChangeFilter } from '../../gql/graphql.ts';

/** Where the filtered log is downloaded as CSV. */
export function exportAddress(slug: string, filter: ChangeFilter): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value) params.set(name, String(value));
  }
  return `/files/${slug}/changes.csv?${params}`;
}
