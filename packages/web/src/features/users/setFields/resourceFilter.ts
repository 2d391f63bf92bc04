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
