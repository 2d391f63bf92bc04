import type { UserSelection } from '../../gql/graphql.ts';

/** The same selection but for some of its users. */
export function withoutUsers(selection: UserSelection, taken: readonly string[]): UserSelection {
  if (taken.length === 0) return selection;
  const { ids, filter } = selection;
  if (ids) return { ids: ids.filter((id) => !taken.includes(id)) };
  if (!filter) return { ...selection, except: [...taken] };
  const { expectedCount } = filter;
  return {
    filter: {
      ...filter,
      except: [...(filter.except ?? []), ...taken],
      // Each of them was selected, so that so many fewer are expected.
      ...(expectedCount != null && { expectedCount: expectedCount - taken.length }),
    },
  };
}
