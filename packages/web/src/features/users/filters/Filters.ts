import type { UserStatus } from '../../../gql/graphql.ts';

/** Lists of names that are looked up by id. */
export const idFields = [
  'role',
  'team',
  'skill',
  'dataCenter',
  'userGroup',
  'orgUnit',
  'agentGroup',
  'businessUnit',
  'supervisor',
  'profile',
  'feature',
] as const;

/** Lists of words that the schema or the site fixes. */
export const wordFields = ['status', 'license', 'userType', 'language'] as const;

export const flagFields = ['loggedOn', 'neverSignedIn', 'noContactAddress', 'ownResourceFilter'] as const;

export type IdField = (typeof idFields)[number];
type WordField = (typeof wordFields)[number];
export type ListField = IdField | WordField;
export type FlagField = (typeof flagFields)[number];
export type FilterField = ListField | FlagField | 'created';

export type ListCondition =
  | { operator: 'is' | 'isNot'; values: readonly string[] }
  | { operator: 'empty' | 'notEmpty' };

/** From 1 to 10, both included. */
export interface LevelRange {
  min: number;
  max: number;
}

/** Days as 2026-11-22 in the reader's time zone, both included; either may be left open. */
export interface DayRange {
  from?: string;
  to?: string;
}

/** What the grid is narrowed to. A field that is not there narrows nothing. */
export interface Filters {
  text?: string;
  lists: Partial<Record<ListField, ListCondition>>;
  /** Of the skill filter. */
  level?: LevelRange;
  /** Of the org unit filter: only the units themselves. */
  withoutBelow?: boolean;
  flags: Partial<Record<FlagField, boolean>>;
  created?: DayRange;
}

export const noFilters: Filters = { lists: {}, flags: {} };

export const anyLevel: LevelRange = { min: 1, max: 10 };

/** Fields that somebody may have none of. */
const emptiable: readonly FilterField[] = [
  'team',
  'skill',
  'dataCenter',
  'orgUnit',
  'agentGroup',
  'businessUnit',
  'supervisor',
  'profile',
  'feature',
];

export function mayBeEmpty(field: ListField): boolean {
  return emptiable.includes(field);
}

/** A list without values is being filled in and narrows nothing yet. */
export function narrows(condition: ListCondition | undefined): condition is ListCondition {
  return condition !== undefined && (!('values' in condition) || condition.values.length > 0);
}

export function isFlagField(field: FilterField): field is FlagField {
  return (flagFields as readonly string[]).includes(field);
}

export function isIdField(field: FilterField): field is IdField {
  return (idFields as readonly string[]).includes(field);
}

/** Whether this one of the filters narrows the list. */
export function isActive(field: FilterField, filters: Filters): boolean {
  if (field === 'created') return Boolean(filters.created?.from || filters.created?.to);
  return isFlagField(field) ? filters.flags[field] !== undefined : narrows(filters.lists[field]);
}

export const allFields: readonly FilterField[] = [...idFields, ...wordFields, ...flagFields, 'created'];

/** The states that are asked for by name; without them, all but deleted users are shown. */
export function statusesOf({ lists: { status } }: Filters): readonly UserStatus[] | undefined {
  const chosen = narrows(status) && status.operator === 'is' ? status.values : undefined;
  return chosen as readonly UserStatus[] | undefined;
}

export function isFiltered(filters: Filters): boolean {
  return Boolean(filters.text?.trim()) || allFields.some((field) => isActive(field, filters));
}
