import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import { channels, countOf } from '../users/setFields/capacityValues.ts';
import type { UserFormState } from './UserFormState.ts';

/** How many contacts of each channel at once; what is empty is not set. */
export function CapacityInputs({ form: { draft, set, errorOf } }: { form: UserFormState }) {
  const { t } = useTranslation(['userForm', 'runs']);
  const error = errorOf('capacities');
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 550 }}>
        {t('field.capacities')}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
          alignItems: 'start',
        }}
      >
        {channels.map((channel) => {
          const text = draft.capacities[channel] ?? '';
          return (
            <TextField
              key={channel}
              label={t(`runs:names.capacities.${channel}`)}
              value={text}
              inputMode="numeric"
              maxLength={3}
              autoComplete="off"
              placeholder="–"
              error={text.trim() !== '' && countOf(text) === undefined && t('runs:capacities.wrong')}
              onChange={(event: ChangeEvent<HTMLInputElement>) =>
                set('capacities', { ...draft.capacities, [channel]: event.target.value })
              }
            />
          );
        })}
      </Box>
      {error && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
}
