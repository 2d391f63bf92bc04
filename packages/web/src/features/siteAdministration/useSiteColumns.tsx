import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { StatusDot } from '../../ui/StatusDot.tsx';
import { useViewer } from '../accounts/useViewer.ts';
import type { SiteRow } from './SitesPage.tsx';

interface SiteColumns {
  onClose(site: SiteRow): void;
  onReopen(site: SiteRow): void;
}

/** The name leads into those sites in which the reader may act. */
export function useSiteColumns({ onClose, onReopen }: SiteColumns): GridColumn<SiteRow>[] {
  const { t } = useTranslation('siteAdministration');
  const { sites: own } = useViewer();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('all.name'),
        width: 120,
        grow: 2,
        pinned: 'start',
        isName: true,
        hasWidget: true,
        cell: ({ slug, name }, widget) =>
          own.some((site) => site.slug === slug) ? (
            <Link
              component={RouterLink}
              to={`/${slug}/users`}
              className="truncate"
              sx={{ fontWeight: 600, color: 'text.primary' }}
              {...widget}
            >
              {name}
            </Link>
          ) : (
            <Box component="span" className="truncate" sx={{ fontWeight: 600 }} {...widget}>
              {name}
            </Box>
          ),
      },
      {
        id: 'slug',
        header: t('all.slug'),
        width: 120,
        grow: 1,
        hideBelow: 480,
        cell: ({ slug }) => <span className="truncate">/{slug}</span>,
      },
      {
        id: 'timeZone',
        header: t('all.timeZone'),
        width: 168,
        hideBelow: 760,
        cell: ({ timeZone }) => <span className="truncate">{timeZone}</span>,
      },
      {
        id: 'state',
        header: t('all.state'),
        width: 96,
        cell: ({ closedAt }) => (
          <StatusDot tone={closedAt ? 'quiet' : 'good'}>{t(closedAt ? 'all.closed' : 'all.open')}</StatusDot>
        ),
      },
      {
        id: 'created',
        header: t('all.created'),
        width: 120,
        hideBelow: 620,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
      {
        id: 'actions',
        header: t('all.actions'),
        headerHidden: true,
        width: 48,
        pinned: 'end',
        hasWidget: true,
        cell: (site, widget) => (
          <RowMenu
            label={t('all.actionsOf', { name: site.name })}
            widget={widget}
            entries={[
              site.closedAt
                ? { key: 'reopen', label: t('all.reopen'), onChoose: () => onReopen(site) }
                : { key: 'close', label: t('all.close'), danger: true, onChoose: () => onClose(site) },
            ]}
          />
        ),
      },
    ],
    [t, own, onClose, onReopen],
  );
}
