import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { DayRange, Filters } from './Filters.ts';

/** Created from one day to another; either may be left open. */
export function DaysEditor({ filters, onChange }: { filters: Filters; onChange(filters: Filters): void }) {
  const { t } = useTranslation('users');
  const { created = {} } = filters;
  const change = (range: DayRange) => {
    const { created: _before, ...rest } = filters;
    const { from, to } = range;
    const kept = { ...(from && { from }), ...(to && { to }) };
    onChange(from || to ? { ...rest, created: kept } : rest);
  };
  const day = (end: keyof DayRange) => (
    <TextField
      type="date"
      size="small"
      label={t(`editor.created.${end}`)}
      value={created[end] ?? ''}
      onChange={(event) => change({ ...created, [end]: event.target.value })}
      autoFocus={end === 'from'}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: end === 'from' ? { max: created.to } : { min: created.from },
      }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 4, p: 3.5, pt: 4.5, width: 230 }}>
      {day('from')}
      {day('to')}
    </Box>
  );
}
