import {
  type FilterField,
  type Filters,
  type FlagField,
  isFlagField,
  type ListCondition,
  type ListField,
} from './Filters.ts';

export function withList(filters: Filters, field: ListField, condition: ListCondition | undefined): Filters {
  const { [field]: _before, ...others } = filters.lists;
  const lists: Filters['lists'] = condition ? { ...others, [field]: condition } : others;
  const { level, withoutBelow, ...rest } = filters;
  return {
    ...rest,
    lists,
    ...(level && lists.skill && { level }),
    ...(withoutBelow && lists.orgUnit && { withoutBelow }),
  };
}

export function withFlag(filters: Filters, field: FlagField, flag: boolean | undefined): Filters {
  const { [field]: _before, ...others } = filters.flags;
  return { ...filters, flags: flag === undefined ? others : { ...others, [field]: flag } };
}

/** The filters without one of them. */
export function without(filters: Filters, field: FilterField): Filters {
  if (field === 'created') {
    const { created: _created, ...rest } = filters;
    return rest;
  }
  return isFlagField(field) ? withFlag(filters, field, undefined) : withList(filters, field, undefined);
}
