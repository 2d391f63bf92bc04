import Link from '@mui/material/Link';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { GridColumn, WidgetFocus } from '../../ui/grid/GridColumn.ts';
import type { MenuEntry } from '../../ui/LazyMenu.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useSite } from '../sites/useSite.ts';
import type { NamedRow } from './NamedDocuments.ts';

export interface RecordColumns<Row> {
  /** Of the users page: the filter that names one. */
  filter?: string | undefined;
  /** Columns before the name. */
  before?: readonly GridColumn<Row>[] | undefined;
  /** Where the name leads. */
  address?: ((row: Row) => string) | undefined;
  /** What stands behind the name. */
  mark?: ((row: Row) => ReactNode) | undefined;
  /** What can be done; nothing where the reader may not. */
  entriesOf?: ((row: Row) => readonly MenuEntry[]) | undefined;
}

/** The name, how many users have it as the way to them, and what can be done. */
export function useRecordColumns<Row extends NamedRow>(columns: RecordColumns<Row>): GridColumn<Row>[] {
  const { filter, before, address, mark, entriesOf } = columns;
  const { t } = useTranslation('structure');
  const format = useFormat();
  const { slug } = useSite();
  return useMemo(() => {
    const name = (row: Row, widget: WidgetFocus) =>
      address ? (
        <Link
          component={RouterLink}
          to={`/${slug}/${address(row)}`}
          className="truncate"
          sx={{ fontWeight: 600, color: 'text.primary' }}
          {...widget}
        >
          {row.name}
        </Link>
      ) : (
        <span className="truncate" style={{ fontWeight: 600 }}>
          {row.name}
        </span>
      );
    const made: GridColumn<Row>[] = [
      ...(before ?? []),
      {
        id: 'name',
        header: t('name'),
        width: 100,
        grow: 1,
        pinned: 'start',
        isName: true,
        hasWidget: address !== undefined,
        cell: (row, widget) => (
          <>
            {name(row, widget)} {mark?.(row)}
          </>
        ),
      },
      {
        id: 'users',
        header: t('users'),
        width: 84,
        align: 'end',
        hasWidget: true,
        cell: (row, widget) => {
          const shown = format.number(row.userCount);
          if (row.userCount === 0 || !filter) return <span {...widget}>{shown}</span>;
          return (
            <Link
              component={RouterLink}
              to={`/${slug}/users?${filter}=${row.id}`}
              aria-label={t('usersOf', { count: row.userCount, shown, name: row.name })}
              {...widget}
            >
              {shown}
            </Link>
          );
        },
      },
    ];
    if (entriesOf) {
      made.push({
        id: 'actions',
        header: t('actions'),
        headerHidden: true,
        width: 48,
        pinned: 'end',
        hasWidget: true,
        cell: (row, widget) => (
          <RowMenu label={t('actionsOf', { name: row.name })} widget={widget} entries={entriesOf(row)} />
        ),
      });
    }
    return made;
  }, [address, before, entriesOf, filter, format, mark, slug, t]);
}
