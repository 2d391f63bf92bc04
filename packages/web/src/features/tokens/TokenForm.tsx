import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../gql/graphql.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useViewer } from '../accounts/useViewer.ts';
import { PermissionChoice } from '../roles/PermissionChoice.tsx';
import { errorAt, errorsElsewhere, type UserError } from '../runs/userErrors.ts';
import { dayFrom } from './tokenDays.ts';

export interface TokenValues {
  name: string;
  permissions: Permission[];
  /** Long pages, for tools that read everything. */
  exports: boolean;
  /** As a date input has it. */
  lastDay: string;
}

interface TokenFormProps {
  values: TokenValues;
  errors: readonly UserError[];
  onChange(values: TokenValues): void;
}

/** A token may be given what its maker holds, and to report presence, which is for the phone system only. */
export function TokenForm({ values, errors, onChange }: TokenFormProps) {
  const { t } = useTranslation('tokens');
  const { permissions: own } = useViewer();
  const now = new Date();
  const typed = (field: 'name' | 'lastDay') => (event: ChangeEvent<HTMLInputElement>) =>
    onChange({ ...values, [field]: event.target.value });
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {errorsElsewhere(errors, ['name', 'permissions', 'expiresAt']).map(({ message }) => (
        <Alert key={message} severity="error">
          {message}
        </Alert>
      ))}
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
        }}
      >
        <TextField
          autoFocus
          label={t('create.name')}
          help={t('create.nameHelp')}
          error={errorAt(errors, 'name')}
          value={values.name}
          maxLength={100}
          onChange={typed('name')}
        />
        <TextField
          type="date"
          label={t('create.expires')}
          help={t('create.expiresHelp')}
          error={errorAt(errors, 'expiresAt')}
          value={values.lastDay}
          min={dayFrom(now, 0)}
          max={dayFrom(now, 365)}
          onChange={typed('lastDay')}
        />
      </Box>
      <PermissionChoice
        label={t('create.permissions')}
        offered={[...own, 'PRESENCE_REPORT']}
        chosen={values.permissions}
        error={errorAt(errors, 'permissions')}
        onChange={(permissions) => onChange({ ...values, permissions })}
      />
      {own.includes('USERS_EXPORT') && (
        <FormControlLabel
          label={t('create.exports')}
          control={
            <Checkbox
              size="small"
              checked={values.exports}
              onChange={(_event, exports) => onChange({ ...values, exports })}
            />
          }
        />
      )}
    </Box>
  );
}
