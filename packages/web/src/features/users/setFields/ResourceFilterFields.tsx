import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NativeChoice } from '../../../ui/NativeChoice.tsx';
import { SearchPicker } from '../../../ui/SearchPicker.tsx';
import { errorAt, type UserError } from '../../runs/userErrors.ts';
import { useFilterLists } from '../filters/useFilterLists.ts';
import { useFilterOptions } from '../filters/useFilterOptions.ts';
import { useFilterWords } from '../filters/useFilterWords.ts';
import { type FilterPart, filterParts, type PartChoices } from './resourceFilter.ts';

interface ResourceFilterFieldsProps {
  parts: PartChoices;
  errors: readonly UserError[];
  onChange(parts: PartChoices): void;
}

/** A picker for each part of a resource filter: all of them must hold. */
export function ResourceFilterFields({ parts, errors, onChange }: ResourceFilterFieldsProps) {
  const general = errors.find(({ path }) => path[0] === 'resourceFilter' && path.length === 1)?.message;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {filterParts.map((part) => (
        <PartField
          key={part}
          part={part}
          value={parts[part]}
          error={errorAt(errors, 'resourceFilter', part)}
          onChange={(value) => onChange({ ...parts, [part]: value })}
        />
      ))}
      {general && <FormHelperText error>{general}</FormHelperText>}
    </Box>
  );
}

type PartValue = PartChoices[FilterPart];

interface PartFieldProps {
  part: FilterPart;
  value: PartValue;
  error: string | undefined;
  onChange(value: PartValue): void;
}

function PartField({ part, value, error, onChange }: PartFieldProps) {
  const { t } = useTranslation('users');
  const [search, setSearch] = useState('');
  const lists = useFilterLists();
  const words = useFilterWords(() => undefined);
  const { options, loading, searched } = useFilterOptions(part, search, lists, words);
  const wanted = search.trim().toLowerCase();
  const shown = searched ? options : options.filter(({ label }) => label.toLowerCase().includes(wanted));
  const operators = (['is', 'isNot'] as const).map((operator) => ({
    value: operator,
    label: t(`operator.${operator}`),
  }));
  const name = t(`field.${part}`);
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-end' }}>
      <NativeChoice
        label={t('editor.operator', { field: name })}
        value={value.operator}
        options={operators}
        onChange={(operator) => onChange({ ...value, operator })}
      />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <SearchPicker
          label={name}
          placeholder={t('resourceFilter.any')}
          options={shown.map(({ value: id, label, detail }) => ({
            id,
            name: part === 'orgUnit' && detail ? `${detail} › ${label}` : label,
          }))}
          chosen={value.chosen}
          loading={loading}
          error={error}
          onSearch={setSearch}
          onChange={(chosen) => onChange({ ...value, chosen })}
        />
      </Box>
    </Box>
  );
}
