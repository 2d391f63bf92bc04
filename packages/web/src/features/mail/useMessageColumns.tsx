import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { toneOfMessage } from './messageStatus.ts';
import type { ListedMessage } from './OutboxPage.tsx';
import { useErrorWords } from './useErrorWords.ts';

/** The columns of the outbox; on a narrow screen to whom, how it stands and the way in stay. */
export function useMessageColumns(onShow: (message: ListedMessage) => void): GridColumn<ListedMessage>[] {
  const { t } = useTranslation('mail');
  const wordsOf = useErrorWords('problems');
  return useMemo(
    () => [
      {
        id: 'to',
        header: t('to'),
        width: 120,
        grow: 3,
        pinned: 'start',
        isName: true,
        cell: ({ user, address }) => (
          <span className="truncate" title={[user?.name, address].filter(Boolean).join(' · ')}>
            {user?.name || address}
            {user?.name && (
              <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
                {address}
              </Box>
            )}
          </span>
        ),
      },
      {
        id: 'status',
        header: t('filter.status'),
        width: 96,
        cell: ({ status }) => <StatusDot tone={toneOfMessage(status)}>{t(`status.${status}`)}</StatusDot>,
      },
      {
        id: 'kind',
        header: t('about'),
        width: 150,
        grow: 1,
        hideBelow: 640,
        cell: ({ kind }) => <span className="truncate">{t(`kinds.${kind}`)}</span>,
      },
      {
        id: 'channel',
        header: t('channel'),
        width: 80,
        hideBelow: 760,
        cell: ({ channel }) => t(`channels.${channel}`),
      },
      {
        id: 'when',
        header: t('when'),
        width: 130,
        hideBelow: 480,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
      {
        id: 'error',
        header: t('problem'),
        width: 180,
        grow: 3,
        hideBelow: 900,
        cell: ({ error }) =>
          error && (
            <Box component="span" className="truncate" sx={{ color: 'bad.text' }}>
              {wordsOf(error)}
            </Box>
          ),
      },
      {
        id: 'show',
        header: t('show'),
        headerHidden: true,
        width: 76,
        pinned: 'end',
        hasWidget: true,
        cell: (message, widget) => (
          <Button
            size="small"
            aria-label={t('showNamed', { name: message.user?.name || message.address })}
            onClick={() => onShow(message)}
            sx={{ ml: 'auto' }}
            {...widget}
          >
            {t('show')}
          </Button>
        ),
      },
    ],
    [t, wordsOf, onShow],
  );
}
