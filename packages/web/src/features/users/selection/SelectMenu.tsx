import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyMenu } from '../../../ui/LazyMenu.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { type Count, useCountWords } from '../useCountWords.ts';

interface SelectMenuProps {
  /** How many rows are on the page. */
  shown: number;
  total: Count;
  onPage(): void;
  onAll(): void;
  onPaste(): void;
}

/** Whole selections: the page, all that match, a pasted list. */
export function SelectMenu({ shown, total, onPage, onAll, onPaste }: SelectMenuProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const countWords = useCountWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pastes = useRef(false);
  // The dialog opens once the menu is gone, so that closing it leads back here.
  const paste = () => {
    if (pastes.current) onPaste();
    pastes.current = false;
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
      <LazyMenu
        anchor={anchor}
        label={t('select.button')}
        align="end"
        entries={[
          {
            key: 'page',
            label: t('select.page', { number: format.number(shown) }),
            disabled: shown === 0,
            onChoose: onPage,
          },
          {
            key: 'all',
            label: t('select.all', { number: countWords(total) }),
            disabled: !total.count,
            onChoose: onAll,
          },
          {
            key: 'paste',
            label: t('select.paste'),
            apart: true,
            onChoose: () => {
              pastes.current = true;
            },
          },
        ]}
        onClose={() => setAnchor(null)}
        onClosed={paste}
      />
    </>
  );
}
