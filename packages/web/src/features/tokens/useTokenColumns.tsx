import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { GridTags } from '../../ui/grid/GridTags.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { ListedToken } from './TokensPage.tsx';

/** The columns of the list of tokens; on a narrow screen the name, its end and the button stay. */
export function useTokenColumns(onRevoke: (token: ListedToken) => void): GridColumn<ListedToken>[] {
  const { t } = useTranslation(['tokens', 'roles']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('column.name'),
        width: 120,
        grow: 2,
        pinned: 'start',
        isName: true,
        cell: ({ name }) => (
          <Box component="span" className="truncate" sx={{ fontWeight: 600 }}>
            {name}
          </Box>
        ),
      },
      {
        id: 'permissions',
        header: t('column.permissions'),
        width: 220,
        grow: 3,
        hideBelow: 620,
        cell: ({ permissions }) => (
          <GridTags labels={permissions.map((permission) => t(`roles:permissions.${permission}`))} />
        ),
      },
      {
        id: 'who',
        header: t('column.who'),
        width: 150,
        grow: 1,
        hideBelow: 760,
        cell: ({ createdByName }) => <span className="truncate">{createdByName}</span>,
      },
      {
        id: 'lastUsed',
        header: t('column.lastUsed'),
        width: 130,
        hideBelow: 760,
        cell: ({ lastUsedAt }) =>
          lastUsedAt ? <RelativeTime at={lastUsedAt} /> : <span className="muted">{t('never')}</span>,
      },
      {
        id: 'expires',
        header: t('column.expires'),
        width: 120,
        hideBelow: 340,
        cell: ({ expiresAt }) =>
          new Date(expiresAt) < new Date() ? (
            <Box component="span" sx={{ color: 'bad.text' }} data-tip={format.dateTime(expiresAt)}>
              {t('expired')}
            </Box>
          ) : (
            <span className="truncate">{format.shortDate(expiresAt)}</span>
          ),
      },
      {
        id: 'actions',
        header: t('column.actions'),
        headerHidden: true,
        width: 124,
        pinned: 'end',
        hasWidget: true,
        cell: (token, widget) => (
          <Button
            size="small"
            aria-label={t('revokeNamed', { name: token.name })}
            onClick={() => onRevoke(token)}
            {...widget}
          >
            {t('revoke')}
          </Button>
        ),
      },
    ],
    [t, format, onRevoke],
  );
}
