import Link from '@mui/material/Link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import type { NamedRow } from './NamedDocuments.ts';

interface NamedActions {
  /** Of the users page: the filter that names one. */
  filter: string | undefined;
  onRename: ((row: NamedRow) => void) | undefined;
  onDelete(row: NamedRow): void;
}

/** The name, how many users have it as the way to them, and what can be done. */
export function useNamedColumns({ filter, onRename, onDelete }: NamedActions): GridColumn<NamedRow>[] {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const { slug } = useSite();
  return useMemo(() => {
    const columns: GridColumn<NamedRow>[] = [
      {
        id: 'name',
        header: t('name'),
        width: 120,
        grow: 1,
        pinned: 'start',
        isName: true,
        cell: ({ name }) => (
          <span className="truncate" style={{ fontWeight: 600 }}>
            {name}
          </span>
        ),
      },
      {
        id: 'users',
        header: t('users'),
        width: 96,
        align: 'end',
        hasWidget: true,
        cell: ({ id, name, userCount }, widget) => {
          const shown = format.number(userCount);
          if (userCount === 0 || !filter) return <span {...widget}>{shown}</span>;
          return (
            <Link
              component={RouterLink}
              to={`/${slug}/users?${filter}=${id}`}
              aria-label={t('usersOf', { count: userCount, shown, name })}
              {...widget}
            >
              {shown}
            </Link>
          );
        },
      },
    ];
    if (onRename) {
      columns.push({
        id: 'actions',
        header: t('actions'),
        headerHidden: true,
        width: 52,
        pinned: 'end',
        hasWidget: true,
        cell: (row, widget) => (
          <RowMenu
            label={t('actionsOf', { name: row.name })}
            widget={widget}
            entries={[
              { key: 'rename', label: t('rename'), onChoose: () => onRename(row) },
              { key: 'delete', label: t('delete'), danger: true, apart: true, onChoose: () => onDelete(row) },
            ]}
          />
        ),
      });
    }
    return columns;
  }, [filter, format, onDelete, onRename, slug, t]);
}
