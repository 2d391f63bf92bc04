import FormControl from '@mui/material/FormControl';
import FormLabel from '@mui/material/FormLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';

interface ConfirmCountProps {
  count: number;
  value: string;
  onChange(value: string): void;
}

/** The guard of a large removal: the number is typed, so that it has been read. */
export function ConfirmCount({ count, value, onChange }: ConfirmCountProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const id = useId();
  return (
    <FormControl sx={{ maxWidth: 360 }}>
      <FormLabel htmlFor={id} sx={{ mb: 1 }}>
        {t('plan.confirmCount', { count, shown: format.number(count) })}
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
