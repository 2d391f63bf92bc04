import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';
import type { Filters } from './Filters.ts';

/** Whether an org unit stands for the units below it too. */
export function WithBelow({ filters, onChange }: { filters: Filters; onChange(filters: Filters): void }) {
  const { t } = useTranslation('users');
  const change = (withBelow: boolean) => {
    const { withoutBelow: _before, ...rest } = filters;
    onChange(withBelow ? rest : { ...rest, withoutBelow: true });
  };
  return (
    <Box sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <FormControlLabel
        label={t('editor.withBelow')}
        disabled={!filters.lists.orgUnit}
        control={<Checkbox checked={!filters.withoutBelow} onChange={(_event, checked) => change(checked)} />}
        sx={{ mx: 0 }}
      />
    </Box>
  );
}
