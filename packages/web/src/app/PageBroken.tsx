import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** After a deployment the files of the old version are gone. */
const GONE = /dynamically imported module|importing a module script failed/i;

export function PageBroken({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  const newVersion = error instanceof Error && GONE.test(error.message);
  return (
    <EmptyState
      title={t('broken.title')}
      action={
        <Button variant="contained" color="primary" onClick={() => window.location.reload()}>
          {t('broken.reload')}
        </Button>
      }
    >
      <span role="alert">{t(newVersion ? 'broken.newVersion' : 'broken.text')}</span>
    </EmptyState>
  );
}
