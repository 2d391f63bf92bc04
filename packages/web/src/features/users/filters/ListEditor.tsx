import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/useFormat.ts';
import { withList } from './changeFilter.ts';
import { type Filters, type ListCondition, type ListField, mayBeEmpty } from './Filters.ts';
import { LevelFields } from './LevelFields.tsx';
import { OptionList } from './OptionList.tsx';
import type { FilterLists } from './useFilterLists.ts';
import { type FilterOption, useFilterOptions } from './useFilterOptions.ts';
import type { FilterWords } from './useFilterWords.ts';
import { WithBelow } from './WithBelow.tsx';

/** From so many on, a list is searched. */
const SEARCHED_FROM = 9;

interface ListEditorProps {
  field: ListField;
  filters: Filters;
  lists: FilterLists;
  words: FilterWords;
  onChange(filters: Filters): void;
}

/** "Team is …": the words between, and what may be chosen. */
export function ListEditor({ field, filters, lists, words, onChange }: ListEditorProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const condition = filters.lists[field];
  const [operator, setOperator] = useState<ListCondition['operator']>(condition?.operator ?? 'is');
  const [search, setSearch] = useState('');
  const values = condition && 'values' in condition ? condition.values : [];
  // What was chosen before stands on top and stays there while more is chosen.
  const [chosenBefore] = useState(values);
  const found = useFilterOptions(field, search, lists, words);
  const searchable = found.searched || found.options.length >= SEARCHED_FROM;
  const options = arranged(
    found.options,
    chosenBefore,
    found.searched && !found.pending ? '' : search,
    (value) => words.valueName(field, value),
  );
  const waiting = found.loading || (found.pending && options.length === 0);
  const lists_ = operator === 'is' || operator === 'isNot';

  const change = (next: ListCondition['operator'], chosen: readonly string[]) => {
    const isList = next === 'is' || next === 'isNot';
    const listed = isList && chosen.length > 0 ? { operator: next, values: chosen } : undefined;
    onChange(withList(filters, field, isList ? listed : { operator: next }));
  };
  const toggle = (value: string) =>
    change(operator, values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);

  const operators: ListCondition['operator'][] = mayBeEmpty(field)
    ? ['is', 'isNot', 'empty', 'notEmpty']
    : ['is', 'isNot'];
  return (
    <Box sx={{ width: 288, maxWidth: '100%' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, p: 2, pl: 3.25, fontWeight: 600 }}>
        {words.fieldName(field)}
        <Select
          value={operator}
          onChange={(event) => {
            setOperator(event.target.value);
            change(event.target.value, values);
          }}
          sx={{ '& .MuiSelect-select': { py: 1 } }}
          inputProps={{ 'aria-label': t('editor.operator', { field: words.fieldName(field) }) }}
        >
          {operators.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`operator.${one}`)}
            </MenuItem>
          ))}
        </Select>
      </Box>
      {lists_ && (
        <OptionList
          label={words.fieldName(field)}
          options={options}
          selected={values}
          onToggle={toggle}
          search={
            searchable ? { text: search, placeholder: t('editor.search'), onChange: setSearch } : undefined
          }
        >
          {waiting && <Skeleton variant="rounded" height={12} sx={{ m: 3, width: '60%' }} />}
          {!waiting && options.length === 0 && (
            <Box sx={{ px: 3.25, pb: 3, color: 'text.secondary' }}>
              {t(found.failed ? 'editor.failed' : 'editor.nothing')}
            </Box>
          )}
          {found.more > 0 && (
            <Box sx={{ px: 3.25, py: 2, color: 'text.secondary', borderTop: 1, borderColor: 'divider' }}>
              {t('editor.more', { count: found.more, number: format.number(found.more) })}
            </Box>
          )}
        </OptionList>
      )}
      {lists_ && field === 'skill' && <LevelFields filters={filters} onChange={onChange} />}
      {lists_ && field === 'orgUnit' && <WithBelow filters={filters} onChange={onChange} />}
    </Box>
  );
}

function arranged(
  options: readonly FilterOption[],
  first: readonly string[],
  search: string,
  nameOf: (value: string) => string,
): readonly FilterOption[] {
  const text = search.trim().toLocaleLowerCase();
  const matches = ({ label, detail }: FilterOption) =>
    `${label} ${detail}`.toLocaleLowerCase().includes(text);
  if (text) return options.filter(matches);
  const known = new Map(options.map((option) => [option.value, option]));
  const top = first.map((value) => known.get(value) ?? { value, label: nameOf(value) });
  return [...top, ...options.filter(({ value }) => !first.includes(value))];
}
