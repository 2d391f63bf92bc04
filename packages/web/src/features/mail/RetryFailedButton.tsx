import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import { useRetryMessages } from './useRetryMessages.ts';

interface RetryFailedButtonProps {
  failed: number;
  onRetried(): void;
}

/** Says how many it sends; not there when nothing has failed. */
export function RetryFailedButton({ failed, onRetried }: RetryFailedButtonProps) {
  const { t } = useTranslation('mail');
  const format = useFormat();
  const { retry, busy } = useRetryMessages(onRetried);
  if (failed === 0) return null;
  return (
    <Button loading={busy} onClick={() => void retry()}>
      {t('retry.all', { count: failed, shown: format.number(failed) })}
    </Button>
  );
}
