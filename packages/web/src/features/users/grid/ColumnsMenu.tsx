import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GridPreferences, usualPreferences } from './gridPreferences.ts';
import { chosenColumns } from './userColumns.tsx';

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
          sx={{ py: 0 }}
        >
          <MenuTick checked={density === 'compact'} />
          {t('columns.compact')}
        </MenuItem>
        <Divider />
        {chosenColumns.map((id) => (
          <MenuItem
            key={id}
            role="menuitemcheckbox"
            aria-checked={columns.includes(id)}
            onClick={() => toggle(id)}
            sx={{ py: 0 }}
          >
            <MenuTick checked={columns.includes(id)} />
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

function MenuTick({ checked }: { checked: boolean }) {
  return <Checkbox checked={checked} tabIndex={-1} inert disableRipple sx={{ p: 0.5, ml: -1, mr: 1.5 }} />;
}
