import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { RunState } from './RunState.tsx';
import type { ListedRun } from './RunsPage.tsx';
import { useCancelRun } from './useCancelRun.ts';

/** The columns of the list of runs; on a narrow screen what it was, how it ended and the way back stay. */
export function useRunColumns(
  titleOf: (run: ListedRun) => string,
  onUndo: (run: ListedRun) => void,
): GridColumn<ListedRun>[] {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { slug } = useSite();
  const { cancel } = useCancelRun();
  return useMemo(() => {
    const count = (id: 'changed' | 'unchanged' | 'refused', hideBelow: number): GridColumn<ListedRun> => ({
      id,
      header: t(`list.${id}`),
      width: 96,
      align: 'end',
      hideBelow,
      cell: ({ counts }) => (
        <Box
          component="span"
          sx={{ color: !counts?.[id] ? 'text.secondary' : id === 'refused' ? 'bad.text' : undefined }}
        >
          {counts ? format.number(counts[id]) : '–'}
        </Box>
      ),
    });
    return [
      {
        id: 'title',
        header: t('list.what'),
        width: 116,
        grow: 5,
        pinned: 'start',
        isName: true,
        hasWidget: true,
        cell: (run, widget) => (
          <Link
            component={RouterLink}
            to={`/${slug}/runs/${run.id}`}
            className="truncate"
            title={[titleOf(run), run.reason].filter(Boolean).join(' · ')}
            sx={{ fontWeight: 600, color: 'text.primary' }}
            {...widget}
          >
            {titleOf(run)}
          </Link>
        ),
      },
      {
        id: 'status',
        header: t('list.status'),
        width: 104,
        grow: 2,
        cell: (run) => <RunState status={run.status} progress={run.progress} />,
      },
      count('changed', 560),
      count('unchanged', 900),
      count('refused', 700),
      {
        id: 'who',
        header: t('list.who'),
        width: 150,
        grow: 1,
        hideBelow: 760,
        cell: (run) => <span className="truncate">{run.actor.name}</span>,
      },
      {
        id: 'when',
        header: t('list.when'),
        width: 130,
        hideBelow: 460,
        cell: (run) => <RelativeTime at={run.createdAt} />,
      },
      {
        id: 'action',
        header: t('list.actions'),
        headerHidden: true,
        width: 84,
        pinned: 'end',
        hasWidget: true,
        cell: (run, widget) => {
          if (run.canUndo) {
            return (
              <Button
                size="small"
                aria-label={t('list.undoNamed', { run: titleOf(run) })}
                onClick={() => onUndo(run)}
                sx={{ ml: 'auto' }}
                {...widget}
              >
                {t('list.undo')}
              </Button>
            );
          }
          if (!run.canCancel || run.status === 'PLANNED') return <span {...widget} />;
          return (
            <Button
              size="small"
              aria-label={t('list.cancelNamed', { run: titleOf(run) })}
              onClick={() => void cancel(run.id)}
              sx={{ ml: 'auto' }}
              {...widget}
            >
              {t('list.cancel')}
            </Button>
          );
        },
      },
    ];
  }, [t, format, slug, cancel, titleOf, onUndo]);
}
