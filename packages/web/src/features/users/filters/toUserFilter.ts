import type { LicenseChoice, UserFilter, UserStatus, UserType } from '../../../gql/graphql.ts';
import { type Filters, idFields, type ListCondition, narrows } from './Filters.ts';

/** The filters as the server takes them. */
export function toUserFilter(filters: Filters): UserFilter {
  const { text, lists, flags, level, withoutBelow, created } = filters;
  const filter: UserFilter = { ...flags };
  if (text?.trim()) filter.text = text.trim();
  for (const field of idFields) {
    const condition = lists[field];
    if (narrows(condition)) filter[field] = setFilter(condition);
  }
  if (filter.skill && level) filter.skill = { ...filter.skill, minLevel: level.min, maxLevel: level.max };
  if (filter.orgUnit) filter.orgUnit = { ...filter.orgUnit, withBelow: !withoutBelow };
  if (narrows(lists.status)) filter.status = wordFilter<UserStatus>(lists.status);
  if (narrows(lists.license)) filter.license = wordFilter<LicenseChoice>(lists.license);
  if (narrows(lists.userType)) filter.userType = wordFilter<UserType>(lists.userType);
  if (narrows(lists.language)) filter.language = wordFilter<string>(lists.language);
  if (created?.from) filter.createdFrom = midnight(created.from, 0);
  if (created?.to) filter.createdBefore = midnight(created.to, 1);
  return filter;
}

function setFilter(condition: ListCondition) {
  switch (condition.operator) {
    case 'is':
      return { in: [...condition.values] };
    case 'isNot':
      return { notIn: [...condition.values] };
    default:
      return { empty: condition.operator === 'empty' };
  }
}

/** The address was read against the words of the schema, so the values are of the enum. */
function wordFilter<Word extends string>(condition: ListCondition): { in?: Word[]; notIn?: Word[] } {
  if (!('values' in condition)) return {};
  const values = [...condition.values] as Word[];
  return condition.operator === 'isNot' ? { notIn: values } : { in: values };
}

/** The beginning of a day where the reader is, so many days later. */
function midnight(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
