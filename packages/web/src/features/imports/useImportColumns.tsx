import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import { ImportState } from './ImportState.tsx';
import type { ListedImport } from './ImportsPage.tsx';

type Counts = NonNullable<ListedImport['counts']>;

/** The columns of the list of imports; on a narrow screen the file, its state and its errors stay. */
export function useImportColumns(): GridColumn<ListedImport>[] {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { slug } = useSite();
  return useMemo(() => {
    const count = (
      id: string,
      hideBelow: number,
      of: (counts: Counts) => number,
    ): GridColumn<ListedImport> => ({
      id,
      header: t(`list.${id}`),
      width: 100,
      align: 'end',
      hideBelow,
      cell: ({ counts }) => {
        const value = counts && of(counts);
        const bad = id === 'invalid' && value;
        return (
          <Box component="span" sx={{ color: bad ? 'bad.text' : value ? undefined : 'text.secondary' }}>
            {counts ? format.number(of(counts)) : '–'}
          </Box>
        );
      },
    });
    return [
      {
        id: 'file',
        header: t('list.file'),
        width: 150,
        grow: 3,
        pinned: 'start',
        isName: true,
        hasWidget: true,
        cell: ({ id, fileName, format: template }, widget) => (
          <span className="truncate">
            <Link
              component={RouterLink}
              to={`/${slug}/imports/${id}`}
              title={fileName}
              sx={{ fontWeight: 600, color: 'text.primary' }}
              {...widget}
            >
              {fileName}
            </Link>
            <span className="muted">{` ${t(`formats.${template}`)}`}</span>
          </span>
        ),
      },
      {
        id: 'state',
        header: t('list.state'),
        width: 140,
        cell: ({ run }) => <ImportState status={run.status} progress={run.progress} />,
      },
      count('inserted', 560, ({ inserted }) => inserted),
      count('updated', 760, ({ updated }) => updated),
      count('same', 900, ({ unchanged, duplicates }) => unchanged + duplicates),
      count('invalid', 480, ({ invalid }) => invalid),
      {
        id: 'who',
        header: t('list.who'),
        width: 150,
        grow: 1,
        hideBelow: 760,
        cell: ({ run }) => <span className="truncate">{run.actor.name}</span>,
      },
      {
        id: 'when',
        header: t('list.when'),
        width: 130,
        hideBelow: 620,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
  }, [t, format, slug]);
}
