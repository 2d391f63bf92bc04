import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useTranslation } from 'react-i18next';
import { anyLevel, type Filters, type LevelRange } from './Filters.ts';

const levels = Array.from({ length: 10 }, (_, at) => at + 1);

/** From which level to which a skill counts. */
export function LevelFields({ filters, onChange }: { filters: Filters; onChange(filters: Filters): void }) {
  const { t } = useTranslation('users');
  const level = filters.level ?? anyLevel;
  // The other end gives way, so that the range is never turned round.
  const change = (next: LevelRange, moved: keyof LevelRange) => {
    const end = next[moved];
    onChange({ ...filters, level: { min: Math.min(next.min, end), max: Math.max(next.max, end) } });
  };
  const select = (moved: keyof LevelRange) => (
    <Select
      value={level[moved]}
      disabled={!filters.lists.skill}
      onChange={(event) => change({ ...level, [moved]: Number(event.target.value) }, moved)}
      inputProps={{ 'aria-label': t(`editor.level.${moved}`) }}
      sx={{ '& .MuiSelect-select': { py: 1 } }}
    >
      {levels.map((one) => (
        <MenuItem key={one} value={one}>
          {one}
        </MenuItem>
      ))}
    </Select>
  );
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        p: 2,
        pl: 3.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {t('editor.level.label')}
      {select('min')}
      {t('editor.level.to')}
      {select('max')}
    </Box>
  );
}
