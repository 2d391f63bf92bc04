const parts = { team: 'team', orgUnit: 'org unit', userGroup: 'user group', skill: 'skill' };

interface Part {
  in?: string[];
  notIn?: string[];
  empty?: boolean;
  withBelow?: boolean;
  minLevel?: number;
  maxLevel?: number;
}

/** A resource filter as a sentence: "team is Night or Day; skill is not Billing". Null is none of one's own. */
export function filterWords(value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined) return null;
  const filter = value as Partial<Record<keyof typeof parts, Part>>;
  const sentences = Object.entries(parts).flatMap(([key, word]) => {
    const part = filter[key as keyof typeof parts];
    return part ? [`${word} ${partWords(part, names)}`] : [];
  });
  return sentences.join('; ') || 'everybody';
}

function partWords({ in: some, notIn, empty, minLevel, maxLevel }: Part, names: ReadonlyMap<string, string>) {
  const list = (ids: string[]) => ids.map((id) => names.get(id) ?? '(deleted)').join(' or ');
  const levels = minLevel || maxLevel ? ` at ${minLevel ?? 1} to ${maxLevel ?? 10}` : '';
  if (some) return `is ${list(some)}${levels}`;
  if (notIn) return `is not ${list(notIn)}${levels}`;
  return empty ? 'is empty' : 'is not empty';
}

/** Where the ids in each part of a resource filter are named. */
export const filterTables = {
  team: 'teams',
  orgUnit: 'org_units',
  userGroup: 'user_groups',
  skill: 'skills',
} as const;

export function filterMentions(value: object): [(typeof filterTables)[keyof typeof filterTables], string][] {
  return Object.entries(filterTables).flatMap(([key, table]) => {
    const part = (value as Record<string, Part | undefined>)[key];
    return [...(part?.in ?? []), ...(part?.notIn ?? [])].map((id): [typeof table, string] => [table, id]);
  });
}
