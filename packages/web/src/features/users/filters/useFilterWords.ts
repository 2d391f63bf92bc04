import { useTranslation } from 'react-i18next';
import { languageName } from '../../../ui/languageName.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import {
  allFields,
  type DayRange,
  type FilterField,
  type Filters,
  isActive,
  isFlagField,
  isIdField,
  type ListField,
  narrows,
} from './Filters.ts';
import type { NameOf } from './useFilterNames.ts';

/** So many values stand in a chip before the rest becomes "+2". */
const MOST_NAMED = 2;

/** Filters as sentences: "Team is Night", "Role is not Agent, Supervisor +2", "Created since 1 May". */
export function useFilterWords(nameOf: NameOf) {
  const { t, i18n } = useTranslation('users');
  const format = useFormat();
  const fieldName = (field: FilterField) => t(`field.${field}`);

  const valueName = (field: ListField, value: string): string => {
    if (isIdField(field)) {
      const name = nameOf(value);
      return name === null ? t('chip.gone') : (name ?? '…');
    }
    if (field === 'language') return languageName(value, i18n.language);
    return t(`${field}.${value}`);
  };

  const listSentence = (field: ListField, filters: Filters, mostNamed: number): string => {
    const condition = filters.lists[field];
    if (!narrows(condition)) return fieldName(field);
    if (!('values' in condition)) return t(`chip.${condition.operator}`, { field: fieldName(field) });
    const named = condition.values.slice(0, mostNamed).map((value) => valueName(field, value));
    const more = condition.values.length - named.length;
    const values = more > 0 ? `${named.join(', ')} +${format.number(more)}` : named.join(', ');
    const sentence = t(`chip.${condition.operator}`, { field: fieldName(field), values });
    return field === 'skill' && filters.level ? t('chip.atLevel', { sentence, ...filters.level }) : sentence;
  };

  const daysSentence = ({ from, to }: DayRange): string => {
    const dates = { from: from && format.date(noon(from)), to: to && format.date(noon(to)) };
    if (from && to) return t(from === to ? 'chip.createdOn' : 'chip.createdBetween', dates);
    return t(from ? 'chip.createdSince' : 'chip.createdUntil', dates);
  };

  const sentence = (field: FilterField, filters: Filters, mostNamed = MOST_NAMED): string => {
    if (field === 'created') return filters.created ? daysSentence(filters.created) : fieldName(field);
    if (isFlagField(field)) {
      const flag = filters.flags[field];
      return flag === undefined ? fieldName(field) : t(`flag.${field}.${flag ? 'yes' : 'no'}`);
    }
    return listSentence(field, filters, mostNamed);
  };

  /** All of the filters in one line, for the dialogs. */
  const all = (filters: Filters): string => {
    const active = allFields.filter((field) => isActive(field, filters));
    const sentences = active.map((field) => sentence(field, filters));
    const text = filters.text?.trim();
    return [...(text ? [t('chip.text', { text })] : []), ...sentences].join(' · ');
  };

  return { fieldName, valueName, sentence, all };
}

export type FilterWords = ReturnType<typeof useFilterWords>;

/** Midday is the same day in every zone that the reader may be in. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}
