import type { ResourceFilterInput } from '../../../gql/graphql.ts';
import type { Pick } from '../../../ui/SearchPicker.tsx';

export const filterParts = ['team', 'orgUnit', 'userGroup', 'skill'] as const;

export type FilterPart = (typeof filterParts)[number];

export type PartOperator = 'is' | 'isNot';

/** What each part is limited to; a part without names limits nothing. */
export type PartChoices = Record<FilterPart, { operator: PartOperator; chosen: Pick[] }>;

const none = { operator: 'is' as const, chosen: [] };

export const noParts: PartChoices = { team: none, orgUnit: none, userGroup: none, skill: none };

export function isLimited(parts: PartChoices): boolean {
  return filterParts.some((part) => parts[part].chosen.length > 0);
}

export function resourceFilterInput(parts: PartChoices): ResourceFilterInput {
  return Object.fromEntries(
    filterParts
      .filter((part) => parts[part].chosen.length > 0)
      .map((part) => {
        const ids = parts[part].chosen.map(({ id }) => id);
        return [part, parts[part].operator === 'is' ? { in: ids } : { notIn: ids }];
      }),
  );
}

type Stored = Record<string, { in?: readonly string[] | null; notIn?: readonly string[] | null } | null>;

/** Every id that a stored filter names. */
export function idsOf(filter: ResourceFilterInput): string[] {
  return Object.values(filter as Stored).flatMap((part) => [...(part?.in ?? []), ...(part?.notIn ?? [])]);
}

/** A stored filter as the fields show it. */
export function partsOf(filter: ResourceFilterInput, nameOf: (id: string) => string): PartChoices {
  const shown = filterParts.map((part) => {
    const { in: some, notIn } = (filter as Stored)[part] ?? {};
    const chosen = (some ?? notIn ?? []).map((id) => ({ id, name: nameOf(id) }));
    return [part, { operator: notIn ? 'isNot' : 'is', chosen }] as const;
  });
  return Object.fromEntries(shown) as PartChoices;
}

/** Whether the fields show all of a stored filter: what was set through the API may say more. */
export function isSimple(filter: ResourceFilterInput): boolean {
  return Object.values(filter as Stored).every((part) => {
    const said = Object.entries(part ?? {}).filter(([, value]) => value !== null && value !== undefined);
    return said.every(([key]) => key === 'in' || key === 'notIn');
  });
}
