import useMediaQuery from '@mui/material/useMediaQuery';
import { type MouseEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '../../../ui/grid/DataGrid.tsx';
import type { GridSelection } from '../../../ui/grid/GridColumn.ts';
import { LazyMenu } from '../../../ui/LazyMenu.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import { actionEntries } from '../actions/actionEntries.ts';
import { actionsFor, type BulkAction } from '../actions/bulkActions.ts';
import type { Sort } from '../gridParams.ts';
import { columnSetup } from './columnSetup.ts';
import type { GridPreferences } from './gridPreferences.ts';
import { UserCells } from './UserCells.tsx';
import { sortFields, userColumns } from './userColumns.tsx';
import type { GridUser } from './useUsersPage.ts';

interface UsersGridProps {
  rows: readonly GridUser[] | undefined;
  firstRow: number;
  total: number | undefined;
  busy: boolean;
  sort: Sort;
  preferences: GridPreferences;
  onPreferences(changed: Partial<GridPreferences>): void;
  selection: GridSelection<GridUser>;
  actions: readonly BulkAction[];
  /** The selection bar floats over the last rows. */
  covered: boolean;
  empty: ReactNode;
  onSort(sort: Sort): void;
  onOpen(id: string): void;
  onChoose(action: BulkAction, user: GridUser): void;
}

/** Of the selection bar with the gap below it, in pixels. */
const BAR_HEIGHT = { wide: 68, narrow: 112 };

const rowId = ({ id }: GridUser) => id;
const rowName = ({ name }: GridUser) => name;

/** The users as rows, with the menu of each. */
export function UsersGrid(props: UsersGridProps) {
  const { rows, sort, preferences, selection, actions, onSort, onOpen, onChoose } = props;
  const { t, i18n } = useTranslation('users');
  const format = useFormat();
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [menuOf, setMenuOf] = useState<GridUser>();
  const { columns: chosen, nameWidth } = preferences;
  const setup = columnSetup(preferences, props.onPreferences);
  const columns = useMemo(
    () => userColumns({ columns: chosen, nameWidth }, { t, format, language: i18n.language, isNarrow }),
    [chosen, nameWidth, t, format, i18n.language, isNarrow],
  );
  const sorted = Object.keys(sortFields).find((column) => sortFields[column] === sort.field);

  // One listener for all rows: names are links, so that a user can be opened in another tab too.
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const user = rows?.[Number(event.target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1)];
    const menu = event.target.closest<HTMLElement>('[data-menu]');
    if (!user) return;
    if (menu) {
      setMenuOf(user);
      setAnchor(menu);
    }
    if (!event.target.closest('[data-open]')) return;
    if (event.ctrlKey || event.metaKey) return event.stopPropagation();
    event.preventDefault();
    if (!event.shiftKey) onOpen(user.id);
  };
  return (
    <UserCells onClickCapture={onClick}>
      <DataGrid
        label={t('title')}
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowName={rowName}
        offset={props.firstRow - 1}
        total={props.total}
        busy={props.busy}
        sort={sorted ? { column: sorted, direction: sort.direction } : undefined}
        onSort={(column) => {
          const field = sortFields[column];
          const isUp = sort.field === field && sort.direction === 'ASC';
          if (field) onSort({ field, direction: isUp ? 'DESC' : 'ASC' });
        }}
        selection={selection}
        onOpen={({ id }) => onOpen(id)}
        onResize={setup.resize}
        onMove={setup.movePast}
        density={preferences.density}
        bottomInset={props.covered ? BAR_HEIGHT[isNarrow ? 'narrow' : 'wide'] : 0}
        empty={props.empty}
      />
      <LazyMenu
        anchor={anchor}
        label={menuOf && t('actions.of', { name: menuOf.name })}
        align="end"
        entries={[
          { key: 'open', label: t('actions.open'), onChoose: () => menuOf && onOpen(menuOf.id) },
          ...actionEntries(
            menuOf ? actionsFor(actions, [menuOf.status]) : [],
            t,
            (action) => menuOf && onChoose(action, menuOf),
          ),
        ]}
        onClose={() => setAnchor(null)}
      />
    </UserCells>
  );
}
