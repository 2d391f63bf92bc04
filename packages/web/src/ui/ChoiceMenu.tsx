import Box from '@mui/material/Box';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { ChipButton } from './ChipButton.tsx';

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen, as a sentence; the name of the choice while nothing is. */
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onToggle(value: Value): void;
}

/** A chip that opens a short list, of which any number may be ticked. */
export function ChoiceMenu<Value extends string>({
  label,
  options,
  chosen,
  onToggle,
}: ChoiceMenuProps<Value>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ChipButton
        label={label}
        active={chosen.length > 0}
        expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {options.map((option) => {
          const checked = chosen.includes(option.value);
          return (
            <MenuItem
              key={option.value}
              role="menuitemcheckbox"
              aria-checked={checked}
              onClick={() => onToggle(option.value)}
              sx={{ gap: 2 }}
            >
              <Box
                component={Check}
                size={15}
                aria-hidden
                sx={{ visibility: checked ? 'visible' : 'hidden' }}
              />
              {option.label}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
