import { readFile } from 'node:fs/promises';

const component = new URL('../../../packages/web/src/features/users/grid/useUsersPage.ts', import.meta.url);

/** The web app's own query for a page of the grid, and the same with the total. */
export async function gridQueries(): Promise<{ page: string; withTotal: string }> {
  const page = /graphql\(`([^`]+)`\)/.exec(await readFile(component, 'utf8'))?.[1];
  if (!page) throw new Error(`There is no query in ${component.pathname}.`);
  return { page, withTotal: page.replace('pageInfo {', 'totalCount totalCountIsExact pageInfo {') };
}

/** As the grid asks when it is opened: 50 rows by name, with the columns that it shows at first. */
export function gridVariables(filter: Record<string, unknown>, after?: string): Record<string, unknown> {
  const sort = [{ field: 'NAME', direction: 'ASC' }];
  return { filter, sort, first: 50, after, groups: false, place: false };
}
