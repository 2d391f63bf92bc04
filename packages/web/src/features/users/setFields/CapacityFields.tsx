import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/TextField.tsx';
import { errorAt, type UserError } from '../../runs/userErrors.ts';
import { type CapacityValues, channels, countOf } from './capacityValues.ts';

interface CapacityFieldsProps {
  values: CapacityValues;
  errors: readonly UserError[];
  onChange(values: CapacityValues): void;
}

/** A count for each channel, or the choice to take the setting away. */
export function CapacityFields({ values, errors, onChange }: CapacityFieldsProps) {
  const { t } = useTranslation('runs');
  const error = errorAt(errors, 'capacities');
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ color: 'text.secondary' }}>{t('capacities.help')}</Box>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
        }}
      >
        {channels.map((channel) => {
          const { text, clear } = values[channel] ?? { text: '', clear: false };
          const wrong = text.trim() !== '' && countOf(text) === undefined;
          const name = t(`names.capacities.${channel}`);
          const change = (next: { text: string; clear: boolean }) => onChange({ ...values, [channel]: next });
          return (
            <Box key={channel}>
              <TextField
                label={name}
                value={clear ? '' : text}
                disabled={clear}
                inputMode="numeric"
                maxLength={3}
                placeholder={t('setFields.untouched')}
                error={wrong && t('capacities.wrong')}
                onChange={(event: ChangeEvent<HTMLInputElement>) =>
                  change({ text: event.target.value, clear })
                }
              />
              <FormControlLabel
                label={t('capacities.clear')}
                control={
                  <Checkbox
                    checked={clear}
                    slotProps={{ input: { 'aria-label': t('capacities.clearNamed', { name }) } }}
                    onChange={(_event, checked) => change({ text, clear: checked })}
                  />
                }
              />
            </Box>
          );
        })}
      </Box>
      {error && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}
