import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { type Count, useCountWords } from './useCountWords.ts';

interface UsersHeaderProps {
  filtered: boolean;
  total: Count;
  /** Exports all that match. */
  onExport(): void;
}

/** "Users · 312 of 4,312", and what can be begun here. */
export function UsersHeader({ filtered, total, onExport }: UsersHeaderProps) {
  const { t } = useTranslation('users');
  const format = useFormat();
  const may = useMay();
  const { search } = useLocation();
  const { slug, userCount } = useSite();
  const count = useCountWords()(total);
  const detail = filtered ? t('matching', { count, all: format.number(userCount) }) : count;
  return (
    <PageHeader
      title={t('title')}
      detail={<span role="status">{detail}</span>}
      actions={
        <>
          {may('USERS_EXPORT') && (
            <Button disabled={!total.count} onClick={onExport}>
              {t('export')}
            </Button>
          )}
          {may('IMPORTS_RUN') && may('USERS_CREATE') && (
            <Button component={Link} to={`/${slug}/imports/table`}>
              {t('fromTable')}
            </Button>
          )}
          {may('IMPORTS_RUN') && (
            <Button component={Link} to={`/${slug}/imports/new`}>
              {t('import')}
            </Button>
          )}
          {may('USERS_CREATE') && (
            <Button
              variant="contained"
              color="primary"
              component={Link}
              to={`/${slug}/users/new`}
              state={{ from: search }}
            >
              {t('newUser')}
            </Button>
          )}
        </>
      }
    />
  );
}
