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
  return (
    <EmptyState
      title={t('empty.nobody')}
      action={
        may('IMPORTS_RUN') && (
          <Button component={Link} to={`/${slug}/imports/new`} variant="contained" color="primary">
            {t('import')}
          </Button>
        )
      }
    >
      {t('empty.nobodyWhy')}
    </EmptyState>
  );
}
