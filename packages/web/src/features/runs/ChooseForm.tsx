import Box from '@mui/material/Box';
import type { ChangeEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import type { Selection } from '../selections/Selection.ts';
import { useSelectionCount } from './useSelectionCount.ts';

interface ChooseFormProps {
  selection: Selection;
  reason: string;
  onReason(reason: string): void;
  children?: ReactNode;
}

/** Step 1: whom it is about, what is to be done, and why. */
export function ChooseForm({ selection, reason, onReason, children }: ChooseFormProps) {
  const { t } = useTranslation('runs');
  const { count, description } = selection;
  const shown = useSelectionCount(selection);
  return (
    <Box sx={{ display: 'grid', gap: 5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {description && (
        <Box sx={{ color: 'text.secondary' }}>{t('choose.whom', { count, shown, description })}</Box>
      )}
      {children}
      <TextField
        label={t('choose.reason')}
        help={t('choose.reasonHelp')}
        value={reason}
        maxLength={1000}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onReason(event.target.value)}
      />
    </Box>
  );
}
