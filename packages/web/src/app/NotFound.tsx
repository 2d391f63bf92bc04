import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useTitle } from '../ui/useTitle.ts';

export function NotFound() {
  const { t } = useTranslation('app');
  const { site } = useParams();
  useTitle(t('notFound.title'));
  return (
    <EmptyState
      wholePage
      title={t('notFound.title')}
      action={
        <Button component={Link} to={`/${site}/home`}>
          {t('notFound.home')}
        </Button>
      }
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
