import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';

/** Why no rows are here, and the way to some. */
export function NoUsers({ filtered, onClear }: { filtered: boolean; onClear(): void }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const { slug } = useSite();
  if (filtered) {
    return (
      <EmptyState
        title={t('empty.noMatch')}
        action={
          <Button onClick={onClear} variant="contained" color="primary">
            {t('filters.clear')}
          </Button>
        }
      >
        {t('empty.noMatchWhy')}
      </EmptyState>
    );
  }
  const imports = may('IMPORTS_RUN');
  const creates = may('USERS_CREATE');
  if (!imports && !creates) {
    return <EmptyState title={t('empty.nobodyInReach')}>{t('empty.nobodyInReachWhy')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('empty.nobody')}
      action={
        <>
          {imports && (
            <Button component={Link} to={`/${slug}/imports/new`} variant="contained" color="primary">
              {t('import')}
            </Button>
          )}
          {creates && (
            <Button component={Link} to={`/${slug}/users/new`}>
              {t('newUser')}
            </Button>
          )}
        </>
      }
    >
      {t('empty.nobodyWhy')}
    </EmptyState>
  );
}
