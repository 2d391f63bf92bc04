import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useMay } from '../accounts/useMay.ts';
import { useViewer } from '../accounts/useViewer.ts';

/** Why no rows are here, and the way to some. */
export function NoUsers({ filtered, onClear }: { filtered: boolean; onClear(): void }) {
  const { t } = useTranslation('users');
  const may = useMay();
  const { site, seesEveryUser } = useViewer();
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
  return (
    <EmptyState
      title={t(seesEveryUser ? 'empty.nobody' : 'empty.nobodyInReach')}
      action={
        (imports || creates) && (
          <>
            {imports && (
              <Button component={Link} to={`/${site.slug}/imports/new`} variant="contained" color="primary">
                {t('import')}
              </Button>
            )}
            {creates && (
              <Button component={Link} to={`/${site.slug}/users/new`}>
                {t('newUser')}
              </Button>
            )}
          </>
        )
      }
    >
      {t(seesEveryUser ? 'empty.nobodyWhy' : 'empty.nobodyInReachWhy')}
    </EmptyState>
  );
}
