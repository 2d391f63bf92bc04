import { useEffect, useMemo } from 'react';
import { narrows } from '../filters/Filters.ts';
import { withoutHiddenSkill } from '../filters/skillRule.ts';
import { toUserFilter } from '../filters/toUserFilter.ts';
import type { FilterLists } from '../filters/useFilterLists.ts';
import { firstPage } from '../gridParams.ts';
import type { GridParams } from '../useGridParams.ts';
import { useUserCount } from './useUserCount.ts';
import { useUsersPage } from './useUsersPage.ts';

const groupColumns = ['agentGroups', 'businessUnits'];
const placeColumns = ['userGroup', 'orgUnit', 'supervisor'];

/** The users that the address asks for: a page of them, and how many there are. */
export function useUsersList(
  params: GridParams,
  lists: FilterLists,
  { columns, wait: unknown }: { columns: readonly string[]; wait: boolean },
) {
  const { filters, sort, size, place, setFilters, setPlace } = params;
  // W2: whether a link with a skill may show it is known with the roles.
  const wait = unknown || (narrows(filters.lists.skill) && !lists.loaded);
  const shown = wait ? filters : withoutHiddenSkill(filters, lists.roles);
  useEffect(() => {
    if (shown !== filters) setFilters(shown, { replace: true });
  }, [shown, filters, setFilters]);

  const filter = useMemo(() => toUserFilter(shown), [shown]);
  const joins = {
    groups: groupColumns.some((column) => columns.includes(column)),
    place: placeColumns.some((column) => columns.includes(column)),
  };
  const page = useUsersPage({ filter, sort, size, place, joins, wait });
  const total = useUserCount(filter, wait, page.busy && !unknown);

  // A page may have emptied since its link was made.
  const isBehindTheEnd = !page.busy && page.rows?.length === 0 && place.from > 1;
  useEffect(() => {
    if (isBehindTheEnd) setPlace(firstPage, { replace: true });
  }, [isBehindTheEnd, setPlace]);

  return { filter, page, total };
}
