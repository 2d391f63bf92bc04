import Button, { type ButtonProps } from '@mui/material/Button';
import type { MouseEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { errorWords } from '../../ui/errorWords.ts';
import { useToast } from '../../ui/useToast.ts';
import type { CuringOption } from './curingOptions.ts';
import type { WrongRowsHandle } from './WrongRows.tsx';

interface ColumnsLinkProps extends Pick<ButtonProps, 'children' | 'sx'> {
  wrongRows: RefObject<WrongRowsHandle | null>;
  /** Opened there. */
  option?: CuringOption;
}

/** The way back to columns and options. What was dropped here leaves the import first. */
export function ColumnsLink({ wrongRows, option, ...button }: ColumnsLinkProps) {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  const toast = useToast();
  const to = option ? `?step=columns&option=${option}` : '?step=columns';
  const follow = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      if ((await wrongRows.current?.sendDropped()) !== false) navigate(to);
    } catch (error) {
      toast(errorWords(error).message ?? t('error.network'));
    }
  };
  return <Button variant="text" color="primary" component={Link} to={to} onClick={follow} {...button} />;
}
