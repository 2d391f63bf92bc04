import { only, rebased, withPresentIds } from './rebased.ts';
import type { DraftKey, UserDraft } from './UserDraft.ts';

export type Side = 'mine' | 'theirs' | 'both';

/** What the form can become once somebody else has saved: all that they did, and of what clashes one side or the other. */
export interface Sides {
  mine: UserDraft;
  theirs: UserDraft;
}

/** Where the fields of the change log stand in the form under another name. */
const names: Record<string, DraftKey> = {
  orgUnitId: 'orgUnit',
  supervisorId: 'supervisor',
  dataCenterId: 'dataCenter',
  profiles: 'groupProfiles',
};

const keyOf = (field: string): DraftKey => names[field] ?? (field as DraftKey);

const lists: readonly string[] = ['roles', 'teams', 'agentGroups', 'businessUnits', 'features'];

/** Of these one can have what both have given. */
export function canBeBoth(field: string): boolean {
  return lists.includes(field);
}

/** Of these only the members that clash are chosen; of other lists the whole, as both versions show it. */
const memberwise: readonly DraftKey[] = ['properties', 'capacities'];

/** Both sides of the fields that clash, and the same in all others: nothing of others is lost there. */
export function sidesOf(
  base: UserDraft,
  draft: UserDraft,
  fresh: UserDraft,
  conflicts: readonly { field: string }[],
): Sides {
  const theirs = rebased({ base, draft, fresh }, 'theirs');
  const mine = rebased({ base, draft, fresh }, 'mine');
  const keys = conflicts.map(({ field }) => keyOf(field));
  const [whole, some] = [
    keys.filter((key) => !memberwise.includes(key)),
    keys.filter((key) => memberwise.includes(key)),
  ];
  const own = { ...draft, personalProfiles: withPresentIds(draft.personalProfiles, fresh) };
  return {
    mine: { ...theirs, ...only(mine, some), ...only(own, whole) },
    theirs: { ...theirs, ...only(fresh, whole) },
  };
}

/** The part of the form that a choice makes: mine, theirs, or the members of both. */
export function merged(field: string, side: Side, { mine, theirs }: Sides): Partial<UserDraft> {
  const key = keyOf(field);
  if (side !== 'both') return { [key]: (side === 'mine' ? mine : theirs)[key] };
  const [own, other] = [mine[key] as UserDraft['teams'], theirs[key] as UserDraft['teams']];
  return { [key]: [...other, ...own.filter(({ id }) => !other.some((one) => one.id === id))] };
}
