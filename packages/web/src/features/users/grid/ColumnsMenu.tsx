import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMenu, type MenuEntry } from '../../../ui/LazyMenu.tsx';
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
  const isCompact = density === 'compact';
  const toggle = (id: string) =>
    onChange({ columns: columns.includes(id) ? columns.filter((other) => other !== id) : [...columns, id] });
  const entries: MenuEntry[] = [
    {
      key: 'compact',
      label: t('columns.compact'),
      checked: isCompact,
      onChoose: () => onChange({ density: isCompact ? 'normal' : 'compact' }),
    },
    ...chosenColumns.map((id, at) => ({
      key: id,
      label: t(`column.${id}`),
      checked: columns.includes(id),
      apart: at === 0,
      onChoose: () => toggle(id),
    })),
    {
      key: 'reset',
      label: t('columns.reset'),
      apart: true,
      onChoose: () => onChange({ columns: usualPreferences.columns, density: usualPreferences.density }),
    },
  ];
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
      <LazyMenu
        anchor={anchor}
        label={t('columns.button')}
        align="end"
        entries={entries}
        onClose={() => setAnchor(null)}
      />
    </>
  );
}
