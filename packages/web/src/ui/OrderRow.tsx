import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface OrderRowProps {
  label: string;
  /** Among the chosen ones, from 0; below it: not chosen. */
  place: number;
  last: number;
  isDragged: boolean;
  /** What else can be done with it. */
  children?: ReactNode;
  onTick(): void;
  onMove(to: number): void;
  onDrag(): void;
  onDragOver(): void;
  onDrop(): void;
}

/** One of what is chosen and ordered: a tick, and where it is ticked, its place. Alt with an arrow moves it. */
export function OrderRow(props: OrderRowProps) {
  const { label, place, last, isDragged, onTick, onMove } = props;
  const { t } = useTranslation('ui');
  const isChosen = place >= 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isChosen || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? place - 1 : place + 1);
  };
  return (
    <Box
      component="li"
      draggable={isChosen}
      onDragStart={props.onDrag}
      onDragOver={(event) => {
        if (!isChosen) return;
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={props.onDrop}
      onKeyDown={onKeyDown}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        minHeight: 36,
        cursor: isChosen ? 'grab' : undefined,
        bgcolor: isDragged ? 'tint.accent' : undefined,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '& .MuiIconButton-root:disabled': { visibility: 'hidden' },
      }}
    >
      <Box
        component="span"
        sx={{ display: 'grid', width: 16, color: 'text.secondary', visibility: isChosen ? null : 'hidden' }}
      >
        <GripVertical size={16} aria-hidden />
      </Box>
      <FormControlLabel
        label={label}
        control={
          <Checkbox checked={isChosen} onChange={onTick} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown" />
        }
        sx={{ mr: 'auto', minWidth: 0 }}
      />
      {props.children}
      {isChosen && (
        <>
          <IconButton
            size="small"
            aria-label={t('order.up', { name: label })}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          >
            <ArrowUp size={16} aria-hidden />
          </IconButton>
          <IconButton
            size="small"
            aria-label={t('order.down', { name: label })}
            disabled={place === last}
            onClick={() => onMove(place + 1)}
          >
            <ArrowDown size={16} aria-hidden />
          </IconButton>
        </>
      )}
    </Box>
  );
}
