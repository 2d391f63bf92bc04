import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';

/** After a deployment the files of the old version are gone. */
const GONE = /dynamically imported module|importing a module script failed/i;

export function PageBroken() {
  const { t } = useTranslation('app');
  const error = useRouteError();
  const newVersion = error instanceof Error && GONE.test(error.message);
  useEffect(() => console.error(error), [error]);
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
