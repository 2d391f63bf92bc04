import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type MouseEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataGrid } from '../../../ui/grid/DataGrid.tsx';
import type { GridSelection } from '../../../ui/grid/GridColumn.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { actionItems } from '../actions/ActionItems.tsx';
import type { BulkAction } from '../actions/bulkActions.ts';
import type { Sort } from '../gridParams.ts';
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
  const [menu, setMenu] = useState<{ user: GridUser; anchor: HTMLElement } | null>(null);
  const columns = useMemo(
    () => userColumns(preferences.columns, { t, format, language: i18n.language, isNarrow }),
    [preferences.columns, t, format, i18n.language, isNarrow],
  );
  const sorted = Object.keys(sortFields).find((column) => sortFields[column] === sort.field);

  // One listener for all rows: names are links, so that a user can be opened in another tab too.
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const user = rows?.[Number(event.target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1)];
    const anchor = event.target.closest<HTMLElement>('[data-menu]');
    if (!user) return;
    if (anchor) return setMenu({ user, anchor });
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
        density={preferences.density}
        bottomInset={props.covered ? BAR_HEIGHT[isNarrow ? 'narrow' : 'wide'] : 0}
        empty={props.empty}
      />
      <Menu
        open={menu !== null}
        anchorEl={menu?.anchor}
        onClose={() => setMenu(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem
          onClick={() => {
            setMenu(null);
            if (menu) onOpen(menu.user.id);
          }}
        >
          {t('actions.open')}
        </MenuItem>
        {actionItems(actions, (action) => {
          setMenu(null);
          if (menu) onChoose(action, menu.user);
        })}
      </Menu>
    </UserCells>
  );
}
