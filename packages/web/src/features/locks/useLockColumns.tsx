import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import type { ListedLock } from './LocksPage.tsx';

/** On a narrow screen who is locked and the way out stay. */
export function useLockColumns(onUnlock: (lock: ListedLock) => void): GridColumn<ListedLock>[] {
  const { t } = useTranslation('locks');
  const format = useFormat();
  const { slug } = useSite();
  const seesUsers = useMay()('USERS_READ');
  return useMemo(
    () => [
      {
        id: 'user',
        header: t('column.user'),
        width: 110,
        grow: 2,
        pinned: 'start',
        isName: true,
        hasWidget: true,
        cell: ({ user }, widget) => (
          <span className="truncate" title={`${user.name} · ${user.username}`}>
            {seesUsers ? (
              <Link
                component={RouterLink}
                to={`/${slug}/users?user=${user.id}&tab=access`}
                sx={{ fontWeight: 600, color: 'text.primary' }}
                {...widget}
              >
                {user.name}
              </Link>
            ) : (
              <span style={{ fontWeight: 600 }} {...widget}>
                {user.name}
              </span>
            )}
            <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
              {user.username}
            </Box>
          </span>
        ),
      },
      {
        id: 'reason',
        header: t('column.reason'),
        width: 210,
        grow: 2,
        hideBelow: 520,
        cell: ({ reason, lockedBy, note }) => (
          <span className="truncate" title={note ?? undefined}>
            {reason === 'FAILURES' ? t('byFailures') : lockedBy ? t('by', { name: lockedBy }) : t('byNobody')}
            {note && (
              <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
                {note}
              </Box>
            )}
          </span>
        ),
      },
      {
        id: 'address',
        header: t('column.address'),
        width: 130,
        hideBelow: 820,
        cell: ({ address }) =>
          address ? (
            <span className="truncate tabular" title={address}>
              {address}
            </span>
          ) : (
            <span className="muted">–</span>
          ),
      },
      {
        id: 'since',
        header: t('column.since'),
        width: 130,
        hideBelow: 700,
        cell: ({ lockedAt }) => <RelativeTime at={lockedAt} />,
      },
      {
        id: 'until',
        header: t('column.until'),
        width: 190,
        hideBelow: 960,
        cell: ({ until }) =>
          until ? (
            <span className="truncate" title={format.dateTime(until)}>
              {format.dateTime(until)}
            </span>
          ) : (
            <span className="muted">{t('untilUnlocked')}</span>
          ),
      },
      {
        id: 'actions',
        header: t('column.actions'),
        headerHidden: true,
        width: 96,
        pinned: 'end',
        hasWidget: true,
        cell: (lock, widget) => (
          <Button
            size="small"
            aria-label={t('unlockNamed', { name: lock.user.name })}
            onClick={() => onUnlock(lock)}
            sx={{ ml: 'auto' }}
            {...widget}
          >
            {t('unlock')}
          </Button>
        ),
      },
    ],
    [t, format, slug, seesUsers, onUnlock],
  );
}
