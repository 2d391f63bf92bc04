import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ModeChoice } from '../../ui/ModeChoice.tsx';
import type { SignOnValues } from './SingleSignOnForm.tsx';

interface FieldsProps {
  form: UseFormReturn<SignOnValues>;
}

/** By what accounts are found, whether it is offered, and whether it is the only way. */
export function RuleFields({ form }: FieldsProps) {
  const { t } = useTranslation('singleSignOn');
  const matches = (['EMAIL', 'USERNAME'] as const).map((value) => ({
    value,
    label: t(`matches.${value}`),
    help: t(`matchHelp.${value}`),
  }));
  return (
    <>
      <Controller
        control={form.control}
        name="matchedBy"
        render={({ field: { value, onChange } }) => (
          <ModeChoice label={t('matchedBy')} value={value} modes={matches} onChange={onChange} />
        )}
      />
      <SwitchField form={form} name="enabled" />
      <SwitchField form={form} name="required" disabled={!form.watch('enabled')} />
    </>
  );
}

interface SwitchFieldProps extends FieldsProps {
  name: 'enabled' | 'required';
  disabled?: boolean;
}

function SwitchField({ form, name, disabled = false }: SwitchFieldProps) {
  const { t } = useTranslation('singleSignOn');
  const id = useId();
  return (
    <div>
      <Controller
        control={form.control}
        name={name}
        render={({ field: { value, onChange, ref, ...field } }) => (
          <FormControlLabel
            label={t(name)}
            disabled={disabled}
            control={
              <Switch
                {...field}
                checked={value && !disabled}
                onChange={onChange}
                slotProps={{ input: { ref, 'aria-describedby': id } }}
              />
            }
          />
        )}
      />
      <Box id={id} sx={{ color: 'text.secondary' }}>
        {t(`${name}Help`)}
      </Box>
    </div>
  );
}
