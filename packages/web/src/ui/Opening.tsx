import Box from '@mui/material/Box';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './Loading.tsx';

interface OpeningProps {
  onClose(): void;
  /** What it looks like until then, if it may take a while. */
  children?: ReactNode;
}

/** In place of a dialog whose code is on its way: it has the focus from the first moment, and Escape closes it. */
export function Opening({ onClose, children }: OpeningProps) {
  const { t } = useTranslation('ui');
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    place.current?.focus({ preventScroll: true });
    // The dialog that follows gives the focus back to where it finds it.
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    // There is nothing yet to go on to.
    if (event.key === 'Tab') event.preventDefault();
  };
  return (
    <Box
      ref={place}
      role="dialog"
      aria-modal
      aria-busy
      aria-label={t('loading')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      sx={{ position: 'fixed', inset: 0, zIndex: 'modal', outline: 'none' }}
    >
      {children ?? <Loading />}
    </Box>
  );
}
