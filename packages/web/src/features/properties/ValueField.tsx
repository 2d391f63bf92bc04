import InputAdornment from '@mui/material/InputAdornment';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OnePicker } from '../../ui/OnePicker.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type PropertyChoice, typedValue } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';

interface ValueFieldProps {
  name: string;
  choice: PropertyChoice;
  error: string | undefined;
  onChange(choice: PropertyChoice): void;
}

/** A field of the property's type, with unit and range. */
export function ValueField({ name, choice, error, onChange }: ValueFieldProps) {
  const { t } = useTranslation('properties');
  const { unitOf, rangeOf } = usePropertyWords();
  const { property, text } = choice;
  const range = rangeOf(property);
  if (property.type === 'BOOLEAN') {
    const options = [
      { id: 'true', name: t('yes') },
      { id: 'false', name: t('no') },
    ];
    const chosen = options.find(({ id }) => id === text) ?? null;
    const change = (pick: { id: string } | null) => onChange({ ...choice, text: pick?.id ?? 'true' });
    return (
      <OnePicker
        label={name}
        options={options}
        chosen={chosen}
        loading={false}
        error={error}
        onChange={change}
      />
    );
  }
  const wrong = text !== '' && typedValue(choice) === undefined;
  const numeric = property.type !== 'TEXT';
  const unit = unitOf(property);
  return (
    <TextField
      label={name}
      value={text}
      error={error ?? (wrong && t('outOfRange', { range }))}
      help={range}
      inputMode={property.type === 'INTEGER' ? 'numeric' : numeric ? 'decimal' : 'text'}
      maxLength={numeric ? 20 : (property.maximum ?? undefined)}
      end={unit ? <InputAdornment position="end">{unit}</InputAdornment> : undefined}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onChange({ ...choice, text: event.target.value })}
    />
  );
}
