import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { type Pick, SearchPicker } from '../../ui/SearchPicker.tsx';
import { errorAt, type UserError } from '../runs/userErrors.ts';
import { PropertyRow } from './PropertyRow.tsx';
import { firstChoice, type PropertyChoice } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';

const PROPERTIES_TO_PICK = graphql(`
  query PropertiesToPick {
    properties { key name type unit minimum maximum }
  }
`);

interface PropertyRowsProps {
  choices: readonly PropertyChoice[];
  errors: readonly UserError[];
  /** What holds while none is chosen. */
  help?: string | undefined;
  onChange(choices: PropertyChoice[]): void;
}

/** Properties found by name, each with its value. */
export function PropertyRows({ choices, errors, help, onChange }: PropertyRowsProps) {
  const { t } = useTranslation('properties');
  const { nameOf } = usePropertyWords();
  const [search, setSearch] = useState('');
  const { data, loading } = useQuery(PROPERTIES_TO_PICK);
  const catalogue = data?.properties ?? [];
  const wanted = search.trim().toLowerCase();
  const options = catalogue
    .map((property) => ({ id: property.key, name: nameOf(property) }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
  const chosen = useMemo(
    () => choices.map(({ property }) => ({ id: property.key, name: nameOf(property) })),
    [choices, nameOf],
  );
  const choose = (picks: Pick[]) =>
    onChange(
      picks.flatMap(({ id }) => {
        const known = choices.find(({ property }) => property.key === id);
        const property = catalogue.find(({ key }) => key === id);
        return known ? [known] : property ? [firstChoice(property)] : [];
      }),
    );
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <SearchPicker
        label={t('picker.label')}
        placeholder={t('picker.placeholder')}
        options={options}
        chosen={chosen}
        loading={loading}
        help={choices.length === 0 ? (help ?? t('picker.help')) : undefined}
        onSearch={setSearch}
        onChange={choose}
      />
      {choices.length > 0 && (
        <Box
          component="ul"
          aria-label={t('values')}
          sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}
        >
          {choices.map((choice, index) => (
            <PropertyRow
              key={choice.property.key}
              choice={choice}
              error={errorAt(errors, 'properties', String(index))}
              onChange={(next) => onChange(choices.map((one) => (one === choice ? next : one)))}
              onRemove={() => onChange(choices.filter((one) => one !== choice))}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
