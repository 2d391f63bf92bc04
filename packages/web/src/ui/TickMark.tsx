import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';

const Box = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  flex: 'none',
  width: 16,
  height: 16,
  borderRadius: 4,
  border: `1.5px solid ${theme.vars.palette.control.main}`,
  color: 'transparent',
  '&[data-checked=true]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
}));

/** How a choice in a list or a menu looks; what is chosen is told by the item around it. */
export function TickMark({ checked }: { checked: boolean }) {
  return (
    <Box data-checked={checked} aria-hidden>
      <Check size={12} strokeWidth={3.4} />
    </Box>
  );
}
