import type { DraftKey, UserDraft } from './UserDraft.ts';

export type Side = 'mine' | 'theirs' | 'both';

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

/** The part of the form that a choice makes: mine, theirs, or the members of both. */
export function merged(field: string, side: Side, mine: UserDraft, theirs: UserDraft): Partial<UserDraft> {
  const key = keyOf(field);
  if (side !== 'both') return { [key]: (side === 'mine' ? mine : theirs)[key] };
  const [own, other] = [mine[key] as UserDraft['teams'], theirs[key] as UserDraft['teams']];
  return { [key]: [...other, ...own.filter(({ id }) => !other.some((one) => one.id === id))] };
}
