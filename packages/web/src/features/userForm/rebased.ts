import { changedKeys } from './draftInput.ts';
import type { DraftKey, UserDraft } from './UserDraft.ts';

/** Whose value stands where both have changed the same to something else. */
export type Preferred = 'mine' | 'theirs';

interface Versions<Value> {
  base: Value;
  draft: Value;
  fresh: Value;
}

/** U10: what I have changed of `base`, made to what is there by now, member by member; all else is as it is there. */
export function rebased({ base, draft, fresh }: Versions<UserDraft>, preferred: Preferred): UserDraft {
  const [own, other] = [changedKeys(base, draft), changedKeys(base, fresh)];
  const apart = changedKeys(fresh, draft);
  const kept = own.filter((key) => preferred === 'mine' || !other.includes(key) || !apart.includes(key));
  const result: UserDraft = { ...fresh, ...only(draft, kept) };
  const list = <Item>(
    of: (from: UserDraft) => readonly Item[],
    keyOf: (item: Item) => string,
    contentOf: (item: Item) => unknown = keyOf,
  ): Item[] => {
    const versions = { base: of(base), draft: of(draft), fresh: of(fresh) };
    return rebasedList(versions, preferred, keyOf, contentOf);
  };
  for (const key of ['roles', 'teams', 'agentGroups', 'businessUnits', 'features'] as const) {
    result[key] = list(
      (from) => from[key],
      ({ id }) => id,
    );
  }
  const capacities = list(
    (from) => Object.entries(from.capacities),
    ([channel]) => channel,
    ([, text]) => text.trim(),
  );
  return {
    ...result,
    skills: list(
      ({ skills }) => skills,
      ({ skill }) => skill.id,
      ({ level }) => level,
    ),
    // Null stands for those that are on by default.
    groupProfiles:
      draft.groupProfiles &&
      list(
        ({ groupProfiles }) => groupProfiles ?? [],
        (id) => id,
      ),
    personalProfiles: withPresentIds(
      list(
        ({ personalProfiles }) => personalProfiles,
        ({ key }) => key,
        ({ name, skills }) => [name, skills.map(({ skill, level }) => [skill.id, level])],
      ),
      fresh,
    ),
    properties: list(
      ({ properties }) => properties,
      ({ property }) => property.key,
      ({ inherit, text }) => [inherit, text],
    ),
    capacities: Object.fromEntries(capacities),
  };
}

/** A profile that somebody else has deleted is made anew. */
export function withPresentIds(
  profiles: UserDraft['personalProfiles'],
  fresh: UserDraft,
): UserDraft['personalProfiles'] {
  const present = new Set(fresh.personalProfiles.map(({ id }) => id));
  return profiles.map((profile) => (present.has(profile.id) ? profile : { ...profile, id: null }));
}

export function only(draft: UserDraft, keys: readonly DraftKey[]): Partial<UserDraft> {
  return Object.fromEntries(keys.map((key) => [key, draft[key]]));
}

function rebasedList<Item>(
  { base, draft, fresh }: Versions<readonly Item[]>,
  preferred: Preferred,
  keyOf: (item: Item) => string,
  contentOf: (item: Item) => unknown,
): Item[] {
  const byKey = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [was, mine, theirs] = [byKey(base), byKey(draft), byKey(fresh)];
  const same = (one: Item | undefined, other: Item | undefined) =>
    JSON.stringify(one && contentOf(one)) === JSON.stringify(other && contentOf(other));
  return [...new Set([...theirs.keys(), ...mine.keys()])].flatMap((key) => {
    const [before, own, other] = [was.get(key), mine.get(key), theirs.get(key)];
    const clash = !same(before, other) && !same(own, other);
    const item = !same(before, own) && !(clash && preferred === 'theirs') ? own : other;
    return item === undefined ? [] : [item];
  });
}
