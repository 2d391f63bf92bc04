import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/FormDialog.tsx';

interface NotMovedDialogProps {
  name: string;
  message: string;
  /** What helps. */
  children: ReactNode;
  onClose(): void;
}

/** Why a unit that was dragged or pasted is where it was. */
export function NotMovedDialog({ name, message, children, onClose }: NotMovedDialogProps) {
  const { t } = useTranslation(['structure', 'ui']);
  return (
    <FormDialog
      title={t('orgUnits.notMoved', { name })}
      submit={t('ui:close')}
      final
      onSubmit={onClose}
      onClose={onClose}
    >
      <span>{message}</span>
      {children}
    </FormDialog>
  );
}
