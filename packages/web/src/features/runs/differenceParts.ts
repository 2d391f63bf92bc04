export interface FieldDifference {
  field: string;
  before?: string | null | undefined;
  after?: string | null | undefined;
  added: readonly string[];
  removed: readonly string[];
}

export type DifferencePart =
  | { kind: 'added'; text: string }
  | { kind: 'removed'; text: string }
  | { kind: 'created' }
  | { kind: 'deleted' }
  | { kind: 'value'; name?: string; before: string | null; after: string | null };

interface Levelled {
  name: string;
  level: string;
}

/** Fields that hold a value for each of several names. */
const keyedFields = ['skills', 'properties', 'capacities', 'inheritedProperties', 'profileSkills'];

/** 'Billing:7' is a skill with its level. The name of a skill may hold colons itself, else the value may. */
function levelled(field: string, value: string): Levelled {
  const at = field === 'skills' ? value.lastIndexOf(':') : value.indexOf(':');
  return { name: value.slice(0, at), level: value.slice(at + 1) };
}

/** How names and values of a keyed field are said to the reader. */
interface KeyedWords {
  name(name: string): string;
  value(value: string): string;
}

const asTheyAre: KeyedWords = { name: (name) => name, value: (value) => value };

function keyedParts({ field, added, removed }: FieldDifference, say: KeyedWords): DifferencePart[] {
  const named = (values: readonly string[]) =>
    new Map(values.map((value) => levelled(field, value)).map(({ name, level }) => [name, level]));
  const before = named(removed);
  const after = named(added);
  const text = (name: string, level: string) => `${say.name(name)} ${say.value(level)}`;
  const gone = [...before].filter(([name]) => !after.has(name));
  const changed = [...after].filter(([name]) => before.has(name));
  const fresh = [...after].filter(([name]) => !before.has(name));
  return [
    ...gone.map(([name, level]): DifferencePart => ({ kind: 'removed', text: text(name, level) })),
    ...changed.map(
      ([name, level]): DifferencePart => ({
        kind: 'value',
        name: say.name(name),
        before: before.get(name) ?? null,
        after: level,
      }),
    ),
    ...fresh.map(([name, level]): DifferencePart => ({ kind: 'added', text: text(name, level) })),
  ];
}

/** Times that mark a state: people read whether it is so, the run says since when. */
export const stateFields = ['lockedAt', 'suspendedAt', 'activatedAt'];

const stateOf = (time: string | null | undefined) => (time ? 'yes' : 'no');

/** One difference as the chips that show it: what goes first, then what changes, then what comes. */
export function differenceParts(difference: FieldDifference, say = asTheyAre): DifferencePart[] {
  const { field, before, after, added, removed } = difference;
  if (field === 'existence') return [{ kind: after === 'exists' ? 'created' : 'deleted' }];
  if (stateFields.includes(field)) return [{ kind: 'value', before: stateOf(before), after: stateOf(after) }];
  if (added.length === 0 && removed.length === 0) {
    return [{ kind: 'value', before: before ?? null, after: after ?? null }];
  }
  if (keyedFields.includes(field)) return keyedParts(difference, say);
  return [
    ...removed.map((text): DifferencePart => ({ kind: 'removed', text })),
    ...added.map((text): DifferencePart => ({ kind: 'added', text })),
  ];
}

/** The fields that any of the users changes in, in the order in which they first appear. */
export function fieldsOf(users: readonly { fields: readonly { field: string }[] }[]): string[] {
  return [...new Set(users.flatMap((user) => user.fields.map((field) => field.field)))];
}
