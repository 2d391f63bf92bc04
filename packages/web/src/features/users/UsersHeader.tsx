import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
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
  const navigate = useNavigate();
  const { search } = useLocation();
  const narrow = useMediaQuery('(max-width:600px)');
  const { slug, userCount } = useSite();
  const count = useCountWords()(total);
  const detail = filtered ? t('matching', { count, all: format.number(userCount) }) : count;
  const exports = may('USERS_EXPORT');
  const makes = may('IMPORTS_RUN') && may('USERS_CREATE');
  const table = `/${slug}/imports/table`;
  const others = [
    ...(exports ? [{ key: 'export', label: t('export'), disabled: !total.count, onChoose: onExport }] : []),
    ...(makes ? [{ key: 'table', label: t('fromTable'), onChoose: () => void navigate(table) }] : []),
  ];
  return (
    <PageHeader
      title={t('title')}
      detail={<span role="status">{detail}</span>}
      actions={
        <>
          {!narrow && exports && (
            <Button disabled={!total.count} onClick={onExport}>
              {t('export')}
            </Button>
          )}
          {!narrow && makes && (
            <Button component={Link} to={table}>
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
          {narrow && others.length > 0 && <RowMenu label={t('others')} entries={others} />}
        </>
      }
    />
  );
}
