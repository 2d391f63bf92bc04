import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { X } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OnePicker } from '../../ui/OnePicker.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type PropertyChoice, typedValue } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';

interface PropertyRowProps {
  choice: PropertyChoice;
  error: string | undefined;
  onChange(choice: PropertyChoice): void;
  onRemove(): void;
}

/** One property: a field of its type with unit and range, or the return to the inherited value. */
export function PropertyRow({ choice, error, onChange, onRemove }: PropertyRowProps) {
  const { t } = useTranslation('properties');
  const { nameOf } = usePropertyWords();
  const name = nameOf(choice.property);
  return (
    <Box
      component="li"
      sx={{ border: 1, borderColor: 'divider', borderRadius: '10px', p: 3, display: 'flex', gap: 2 }}
    >
      <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {choice.inherit ? (
          <Box sx={{ fontWeight: 550 }}>{name}</Box>
        ) : (
          <ValueField name={name} choice={choice} error={error} onChange={onChange} />
        )}
        <FormControlLabel
          label={t('inherit')}
          slotProps={{ typography: { 'aria-label': t('inheritNamed', { name }) } }}
          control={
            <Checkbox
              checked={choice.inherit}
              onChange={(_event, inherit) => onChange({ ...choice, inherit })}
            />
          }
        />
      </Box>
      <IconButton aria-label={t('remove', { name })} onClick={onRemove} sx={{ alignSelf: 'flex-start' }}>
        <X size={16} aria-hidden />
      </IconButton>
    </Box>
  );
}

interface ValueFieldProps extends Pick<PropertyRowProps, 'choice' | 'error' | 'onChange'> {
  name: string;
}

function ValueField({ name, choice, error, onChange }: ValueFieldProps) {
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
