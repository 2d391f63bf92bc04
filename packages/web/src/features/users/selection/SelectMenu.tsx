import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/useFormat.ts';

interface SelectMenuProps {
  /** How many rows are on the page. */
  shown: number;
  matching: number | undefined;
  onPage(): void;
  onAll(): void;
  onPaste(): void;
}

/** Whole selections: the page, all that match, a pasted list. */
export function SelectMenu({ shown, matching, onPage, onAll, onPaste }: SelectMenuProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const then = useRef<() => void>(null);
  const item = (words: string, act: () => void, disabled = false): ReactNode => (
    <MenuItem
      key={words}
      disabled={disabled}
      onClick={() => {
        then.current = act;
        setAnchor(null);
      }}
    >
      {words}
    </MenuItem>
  );
  // A dialog opens once the menu has given the focus back, so that closing it leads back here.
  const act = () => {
    then.current?.();
    then.current = null;
  };
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
        {t('select.button')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { sx: { mt: 1.5 } }, transition: { onExited: act } }}
      >
        {item(t('select.page', { number: format.number(shown) }), onPage, shown === 0)}
        {item(t('select.all', { number: format.number(matching ?? shown) }), onAll, !matching)}
        {item(t('select.paste'), onPaste)}
      </Menu>
    </>
  );
}
