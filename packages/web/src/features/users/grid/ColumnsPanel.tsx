import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { Pin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderRow } from '../../../ui/OrderRow.tsx';
import { columnSetup } from './columnSetup.ts';
import { type GridPreferences, listedColumns, usualPreferences } from './gridPreferences.ts';

interface ColumnsPanelProps {
  anchor: HTMLElement;
  preferences: GridPreferences;
  onChange(changed: Partial<GridPreferences>): void;
  onClose(): void;
}

/** W3: which columns are shown, in which order, which stay in sight, and how close together the rows are. */
export function ColumnsPanel({ anchor, preferences, onChange, onClose }: ColumnsPanelProps) {
  const { t } = useTranslation('users');
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { columns, density } = preferences;
  const { placeOf, move, toggle, pin } = columnSetup(preferences, onChange);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': t('columns.button'),
          sx: { mt: 1.5, width: 340, maxHeight: 560, display: 'flex', flexDirection: 'column' },
        },
      }}
    >
      <Box sx={{ px: 3.5, pt: 2, pb: 1, borderBottom: 1, borderColor: 'divider' }}>
        <FormControlLabel
          label={t('columns.compact')}
          control={
            <Checkbox
              autoFocus
              checked={density === 'compact'}
              onChange={(_event, on) => onChange({ density: on ? 'compact' : 'normal' })}
            />
          }
        />
      </Box>
      <Box
        component="ul"
        aria-label={t('columns.button')}
        sx={{ listStyle: 'none', m: 0, p: 0, flex: 1, minHeight: 120, overflowY: 'auto' }}
      >
        {listedColumns(columns).map((id) => {
          const place = placeOf(id);
          const label = t(`column.${id}`);
          const isPinned = columns[place]?.pinned ?? false;
          return (
            <OrderRow
              key={id}
              label={label}
              place={place}
              last={columns.length - 1}
              isDragged={dragged === id}
              onTick={() => toggle(id)}
              onMove={(to) => {
                move(id, to);
                const reached = Math.max(0, Math.min(to, columns.length - 1)) + 1;
                setSaid(t('columns.moved', { column: label, place: reached, of: columns.length }));
              }}
              onDrag={() => setDragged(id)}
              onDragOver={() => dragged && dragged !== id && place >= 0 && move(dragged, place)}
              onDrop={() => setDragged(null)}
            >
              {place >= 0 && (
                <IconButton
                  size="small"
                  aria-label={t('columns.pin', { column: label })}
                  aria-pressed={isPinned}
                  title={t('columns.pinTip')}
                  onClick={() => pin(id, !isPinned)}
                  sx={{ color: isPinned ? 'accent.text' : 'text.secondary' }}
                >
                  <Pin size={15} fill={isPinned ? 'currentColor' : 'none'} aria-hidden />
                </IconButton>
              )}
            </OrderRow>
          );
        })}
      </Box>
      <Box sx={{ px: 3.5, py: 2.5, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 2 }}>
        <Box sx={{ color: 'text.secondary', typography: 'body2' }}>{t('columns.help')}</Box>
        <Button
          size="small"
          sx={{ justifySelf: 'start' }}
          onClick={() =>
            onChange({
              columns: usualPreferences.columns,
              nameWidth: null,
              density: usualPreferences.density,
            })
          }
        >
          {t('columns.reset')}
        </Button>
      </Box>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </Popover>
  );
}
