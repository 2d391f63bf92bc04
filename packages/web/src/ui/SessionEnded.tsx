import { useTranslation } from 'react-i18next';
import { FormDialog } from './FormDialog.tsx';

interface SessionEndedProps {
  /** The address of the sign-in. */
  signIn: string;
  onLeave(): void;
  onClose(): void;
}

/** Where something was typed, the sign-in opens beside the page rather than in its place. */
export function SessionEnded({ signIn, onLeave, onClose }: SessionEndedProps) {
  const { t } = useTranslation('ui');
  return (
    <FormDialog
      title={t('ended.title')}
      submit={t('ended.signIn')}
      more={{ label: t('leave.go'), onClick: onLeave }}
      onSubmit={() => {
        window.open(signIn, '_blank', 'noopener');
        onClose();
      }}
      onClose={onClose}
    >
      <div>{t('ended.text')}</div>
    </FormDialog>
  );
}
