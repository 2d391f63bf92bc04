import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipButton } from '../../ui/ChipButton.tsx';
import { useFormat } from '../../ui/useFormat.ts';

interface DaysChipProps {
  from: string | undefined;
  to: string | undefined;
  onChange(days: { from?: string; to?: string }): void;
}

/** A chip that asks for the first and the last day; either may be left open. */
export function DaysChip({ from, to, onChange }: DaysChipProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const days = {
    from: from && format.shortDate(`${from}T12:00:00`),
    to: to && format.shortDate(`${to}T12:00:00`),
  };
  const key = from && to ? 'daysBetween' : from ? 'daysFrom' : to ? 'daysTo' : 'days';
  const words = t(`filters.${key}`, days);
  const active = Boolean(from || to);
  const day = (end: 'from' | 'to', value: string | undefined, bounds: { min?: string; max?: string }) => (
    <TextField
      type="date"
      size="small"
      label={t(`filters.${end}`)}
      value={value ?? ''}
      onChange={({ target }) => onChange({ [end]: target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: bounds }}
    />
  );
  return (
    <>
      <ChipButton
        label={words}
        active={active}
        expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        onRemove={active ? () => onChange({ from: '', to: '' }) : undefined}
        removeLabel={t('filters.remove', { filter: words })}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { 'aria-label': t('filters.days'), role: 'dialog', sx: { mt: 1.5 } } }}
      >
        <Box sx={{ display: 'grid', gap: 4, p: 3.5, pt: 4.5, width: 230 }}>
          {day('from', from, to ? { max: to } : {})}
          {day('to', to, from ? { min: from } : {})}
        </Box>
      </Popover>
    </>
  );
}
