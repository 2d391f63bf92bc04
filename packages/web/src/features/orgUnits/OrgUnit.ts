import type { OrgUnitsPageQuery } from '../../gql/graphql.ts';
import type { Pick } from '../../ui/SearchPicker.tsx';

export type OrgUnit = OrgUnitsPageQuery['orgUnits'][number];

/** The id of each unit with the ids of all units below it, itself included. */
export function withBelow(units: readonly OrgUnit[], id: string): Set<string> {
  const found = new Set([id]);
  // Each unit comes after the one above it.
  for (const unit of units) if (unit.parentId && found.has(unit.parentId)) found.add(unit.id);
  return found;
}

/** How many users sit in each unit or below it. */
export function countsBelow(units: readonly OrgUnit[]): Map<string, number> {
  const counts = new Map(units.map(({ id, userCount }) => [id, userCount]));
  for (const { id, parentId } of [...units].reverse()) {
    if (parentId) counts.set(parentId, (counts.get(parentId) ?? 0) + (counts.get(id) ?? 0));
  }
  return counts;
}

/** The units whose name holds the text, with all above them, so that one sees where they are. */
export function foundUnits(units: readonly OrgUnit[], text: string): { shown: OrgUnit[]; found: number } {
  const wanted = text.toLocaleLowerCase();
  const shown = new Set<string>();
  let found = 0;
  for (const { id, name, parentId } of [...units].reverse()) {
    const fits = name.toLocaleLowerCase().includes(wanted);
    if (fits) found += 1;
    if (!fits && !shown.has(id)) continue;
    shown.add(id);
    if (parentId) shown.add(parentId);
  }
  return { shown: units.filter(({ id }) => shown.has(id)), found };
}

/** The units to choose from, each with where it stands, from the top down. */
export function unitsToPick(units: readonly OrgUnit[], except: ReadonlySet<string>): Pick[] {
  const places = new Map<string, string>();
  for (const { id, name, parentId } of units) {
    const above = parentId && places.get(parentId);
    places.set(id, above ? `${above} › ${name}` : name);
  }
  return [...places].filter(([id]) => !except.has(id)).map(([id, name]) => ({ id, name }));
}
