import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PropertyChoice } from './propertyValues.ts';
import { usePropertyWords } from './usePropertyWords.ts';
import { ValueField } from './ValueField.tsx';

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
