import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';

const Pill = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'stretch',
  maxWidth: '100%',
  height: 30,
  borderRadius: 15,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  '&[data-active=true]': {
    backgroundColor: theme.vars.palette.tint.accent,
    borderColor: 'transparent',
    color: theme.vars.palette.accent.text,
    fontWeight: 600,
  },
  '&:hover': { borderColor: theme.vars.palette.control.main },
}));

const Press = styled(ButtonBase)({
  font: 'inherit',
  color: 'inherit',
  borderRadius: 15,
  padding: '0 11px',
  minWidth: 24,
  justifyContent: 'flex-start',
  '&.Mui-focusVisible': { outlineOffset: -2 },
});

interface ChipButtonProps {
  label: ReactNode;
  /** A number after the label, such as how many rows the chip stands for. */
  count?: string | undefined;
  active?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  /** What it opens. */
  popup?: 'dialog' | 'menu' | undefined;
  title?: string | undefined;
  onClick(event: MouseEvent<HTMLElement>): void;
  onRemove?: (() => void) | undefined;
  removeLabel?: string | undefined;
}

/** One filter: a word while it is off, a sentence with a way out while it is on. */
export function ChipButton(props: ChipButtonProps) {
  const {
    label,
    count,
    active = false,
    pressed,
    expanded,
    popup = 'dialog',
    title,
    onClick,
    onRemove,
    removeLabel,
  } = props;
  return (
    <Pill data-active={active} title={title}>
      <Press
        onClick={onClick}
        aria-pressed={pressed}
        aria-expanded={expanded}
        aria-haspopup={expanded === undefined ? undefined : popup}
        sx={{ minWidth: 0, paddingRight: onRemove ? '4px' : undefined }}
      >
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{label}</span>
        {count !== undefined && <b style={{ fontWeight: 650, marginLeft: 5 }}>{count}</b>}
      </Press>
      {onRemove && (
        <Press onClick={onRemove} aria-label={removeLabel} sx={{ padding: '0 8px 0 4px', flex: 'none' }}>
          <X size={13} strokeWidth={2.4} aria-hidden />
        </Press>
      )}
    </Pill>
  );
}
