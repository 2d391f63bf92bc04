import FormControl from '@mui/material/FormControl';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmCountProps {
  count: number;
  value: string;
  format(count: number): string;
  onChange(value: string): void;
}

/** The guard of a large removal: the number is typed, so that it has been read. */
export function ConfirmCount({ count, value, format, onChange }: ConfirmCountProps) {
  const { t } = useTranslation('runs');
  const id = useId();
  return (
    <FormControl sx={{ maxWidth: 360 }}>
      <FormLabel htmlFor={id} sx={{ mb: 1 }}>
        {t('plan.confirmCount', { count, shown: format(count) })}
      </FormLabel>
      <OutlinedInput
        id={id}
        size="small"
        value={value}
        onChange={(event) => onChange(event.target.value.replaceAll(/\D/g, ''))}
        slotProps={{ input: { inputMode: 'numeric', autoComplete: 'off' } }}
      />
    </FormControl>
  );
}
