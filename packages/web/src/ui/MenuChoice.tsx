import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface MenuChoiceProps {
  chosen: boolean;
  onClick(): void;
  children: ReactNode;
}

/** One of several in a menu; the chosen one has a tick. */
export function MenuChoice({ chosen, onClick, children, ...fromMenu }: MenuChoiceProps) {
  return (
    <MenuItem
      {...fromMenu}
      role="menuitemradio"
      aria-checked={chosen}
      onClick={onClick}
      sx={{ justifyContent: 'space-between' }}
    >
      {children}
      {chosen && <Check size={15} strokeWidth={2.4} aria-hidden />}
    </MenuItem>
  );
}
