import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TickMark } from '../../../ui/TickMark.tsx';
import { type GridPreferences, usualPreferences } from './gridPreferences.ts';
import { chosenColumns } from './userColumns.tsx';

const tickable = { minHeight: 30, py: 1, gap: 2 };

interface ColumnsMenuProps {
  preferences: GridPreferences;
  onChange(changed: Partial<GridPreferences>): void;
}

/** Which columns are shown, and how close together the rows are. */
export function ColumnsMenu({ preferences, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation('users');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { columns, density } = preferences;
  const toggle = (id: string) =>
    onChange({ columns: columns.includes(id) ? columns.filter((other) => other !== id) : [...columns, id] });
  return (
    <>
      <Button
        variant="text"
        color="primary"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('columns.button')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { sx: { mt: 1.5, maxHeight: 460, minWidth: 220 } },
          list: { 'aria-label': t('columns.button') },
        }}
      >
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={density === 'compact'}
          onClick={() => onChange({ density: density === 'compact' ? 'normal' : 'compact' })}
          sx={tickable}
        >
          <TickMark checked={density === 'compact'} />
          {t('columns.compact')}
        </MenuItem>
        <Divider />
        {chosenColumns.map((id) => (
          <MenuItem
            key={id}
            role="menuitemcheckbox"
            aria-checked={columns.includes(id)}
            onClick={() => toggle(id)}
            sx={tickable}
          >
            <TickMark checked={columns.includes(id)} />
            {t(`column.${id}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          onClick={() => onChange({ columns: usualPreferences.columns, density: usualPreferences.density })}
        >
          {t('columns.reset')}
        </MenuItem>
      </Menu>
    </>
  );
}
