import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Opening } from '../../../ui/Opening.tsx';
import type { GridPreferences } from './gridPreferences.ts';

const ColumnsPanel = lazy(() =>
  import('./ColumnsPanel.tsx').then((file) => ({ default: file.ColumnsPanel })),
);

interface ColumnsMenuProps {
  preferences: GridPreferences;
  onChange(changed: Partial<GridPreferences>): void;
}

/** The way to which columns are shown, and how. */
export function ColumnsMenu({ preferences, onChange }: ColumnsMenuProps) {
  const { t } = useTranslation('users');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        variant="text"
        color="primary"
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        // At small widths the grid keeps name, status and actions.
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {t('columns.button')}
      </Button>
      {anchor && (
        <Suspense fallback={<Opening onClose={close} />}>
          <ColumnsPanel anchor={anchor} preferences={preferences} onChange={onChange} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
