import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** Lies over the bottom of what it belongs to, in the colours of the other scheme. */
const Bar = styled(Box)(({ theme }) => ({
  position: 'absolute',
  left: '50%',
  bottom: 12,
  transform: 'translateX(-50%)',
  zIndex: 5,
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: 8,
  width: 'max-content',
  maxWidth: 'calc(100% - 16px)',
  padding: '8px 10px 8px 16px',
  borderRadius: 10,
  backgroundColor: theme.vars.palette.float.ground,
  color: theme.vars.palette.float.text,
  boxShadow: '0 2px 4px rgb(15 20 27 / 0.16), 0 16px 40px -8px rgb(15 20 27 / 0.45)',
  '& :focus-visible, & .Mui-focusVisible': { outlineColor: theme.vars.palette.float.accent },
}));

export function FloatingBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Bar role="region" aria-label={label}>
      {children}
    </Bar>
  );
}

/** A button on the bar; `quiet` has no ground until it is pointed at. */
export const FloatingButton = styled(Button, { shouldForwardProp: (name) => name !== 'quiet' })<{
  quiet?: boolean;
}>(({ theme, quiet }) => ({
  '&&': {
    border: 0,
    color: theme.vars.palette.float.text,
    backgroundColor: quiet ? 'transparent' : theme.vars.palette.float.raised,
    padding: '6px 11px',
    '&:hover': { backgroundColor: theme.vars.palette.float.raised, filter: 'brightness(1.08)' },
  },
}));
