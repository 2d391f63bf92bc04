import { fieldOf, fields } from '../fields.ts';
import type { FieldDifference } from './FieldDifference.ts';
import { filterWords } from './filterWords.ts';
import type { StoredDifference } from './namesOf.ts';
import { ownField } from './ownField.ts';

type Names = ReadonlyMap<string, string>;

/** A stored difference in words. Creating a user shows each value that the user begins with. */
export function describeDifference(
  { field, before, after }: StoredDifference,
  names: Names,
): FieldDifference[] {
  if (before === ERASED || after === ERASED) return [single(field, worded(before), worded(after))];
  const own = ownField(field);
  if (own !== field) {
    const asOwn = { user_id: '', field: own, before, after };
    return describeDifference(asOwn, names).map((shown) => ({ ...shown, field }));
  }
  const stored = fieldOf(field);
  switch (stored.kind) {
    case 'set':
      return [
        { field, before: null, after: null, added: listed(after, names), removed: listed(before, names) },
      ];
    case 'levels':
      return [
        { field, before: null, after: null, added: levels(after, names), removed: levels(before, names) },
      ];
    case 'keyed':
      return [
        { field, before: null, after: null, added: keyed(after, names), removed: keyed(before, names) },
      ];
    case 'personal':
      return [
        { field, before: null, after: null, added: profiles(after, names), removed: profiles(before, names) },
      ];
    case 'aside':
      return stored.type === 'jsonb'
        ? [single(field, filterWords(before, names), filterWords(after, names))]
        : [single(field, shown(before, names), shown(after, names))];
    case 'existence':
      return existence(before, after, names);
    case 'column':
    case 'license':
      return [single(field, shown(before, names), shown(after, names))];
    case 'event':
      if (Array.isArray(before) || Array.isArray(after)) return [lists(field, before, after)];
      return [single(field, worded(before), worded(after))];
  }
}

const GONE = '(deleted)';
/** In place of what was personal (C5), whatever shape it had. */
const ERASED = '(erased)';

function single(field: string, before: string | null, after: string | null): FieldDifference {
  return { field, before, after, added: [], removed: [] };
}

/** Of two lists, what one lacks of the other. */
function lists(field: string, before: unknown, after: unknown): FieldDifference {
  const [was, is] = [before, after].map((list) => ((list ?? []) as unknown[]).map(String));
  const lacking = (some: string[] = [], of: string[] = []) => some.filter((one) => !of.includes(one));
  return { field, before: null, after: null, added: lacking(is, was), removed: lacking(was, is) };
}

function shown(value: unknown, names: Names): string | null {
  return value === null || value === undefined ? null : (names.get(String(value)) ?? String(value));
}

function worded(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function listed(ids: unknown, names: Names): string[] {
  return ((ids ?? []) as string[]).map((id) => names.get(id) ?? GONE).sort((a, b) => a.localeCompare(b));
}

function levels(value: unknown, names: Names): string[] {
  return Object.entries((value ?? {}) as Record<string, number>)
    .map(([id, level]) => `${names.get(id) ?? GONE}:${level}`)
    .sort((a, b) => a.localeCompare(b));
}

/** A colon ends the key, so the name of a property must not hold one. */
function keyed(value: unknown, names: Names): string[] {
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .map(([key, one]) => `${(names.get(key) ?? key).replaceAll(':', ',')}:${one}`)
    .sort((a, b) => a.localeCompare(b));
}

/** A personal profile by its name, with its skills. */
function profiles(value: unknown, names: Names): string[] {
  return Object.values((value ?? {}) as Record<string, { name: string; skills: Record<string, number> }>)
    .map(({ name, skills }) => {
      const held = levels(skills, names).join(', ');
      return held ? `${name} (${held})` : name;
    })
    .sort((a, b) => a.localeCompare(b));
}

function existence(before: unknown, after: unknown, names: Names): FieldDifference[] {
  const comes = after !== null && after !== undefined;
  const held = Object.entries(((comes ? after : before) ?? {}) as Record<string, unknown>);
  const of = held
    .filter(([name, value]) => name in fields && value !== null)
    .flatMap(([name, value]) =>
      describeDifference(
        { user_id: '', field: name, before: comes ? null : value, after: comes ? value : null },
        names,
      ),
    );
  return [single('existence', comes ? null : 'exists', comes ? 'exists' : 'deleted'), ...of];
}
