import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { MenuEntry, PopupMenuProps } from './LazyMenu.tsx';
import { TickMark } from './TickMark.tsx';

/** A menu that drops from what opened it; what was chosen happens once the focus is back there. */
export function PopupMenu({
  anchor,
  label,
  entries,
  align = 'start',
  above,
  onClose,
  onClosed,
}: PopupMenuProps) {
  const horizontal = align === 'end' ? 'right' : 'left';
  const [edge, opposite] = above ? (['top', 'bottom'] as const) : (['bottom', 'top'] as const);
  return (
    <Menu
      open={anchor !== null}
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: edge, horizontal }}
      transformOrigin={{ vertical: opposite, horizontal }}
      slotProps={{
        paper: { sx: { mt: above ? -1.5 : 1.5, maxHeight: 460 } },
        list: { 'aria-label': label },
        transition: { onExited: onClosed },
      }}
    >
      {entries.flatMap((entry) => [
        entry.apart && <Divider key={`${entry.key} divider`} />,
        <Entry key={entry.key} entry={entry} onClose={onClose} />,
      ])}
    </Menu>
  );
}

function Entry({ entry, onClose, ...item }: { entry: MenuEntry; onClose(): void }) {
  const { label, checked, disabled, danger, onChoose } = entry;
  const isTick = checked !== undefined;
  return (
    <MenuItem
      {...item}
      {...(isTick && { role: 'menuitemcheckbox', 'aria-checked': checked })}
      disabled={disabled ?? false}
      onClick={() => {
        onChoose();
        if (!isTick) onClose();
      }}
      sx={{
        ...(danger && { color: 'bad.text' }),
        ...(isTick && { '&&': { minHeight: 30, py: 1, gap: 2 } }),
      }}
    >
      {isTick && <TickMark checked={checked} />}
      {label}
    </MenuItem>
  );
}
