import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableContainer from '@mui/material/TableContainer';
import { type ClipboardEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCellFocus } from '../useCellFocus.ts';
import { type CellEditing, TableBodyRow } from './TableBodyRow.tsx';
import { TableHeader } from './TableHeader.tsx';
import { tableStyles } from './tableStyles.ts';
import {
  paste,
  type TableColumn,
  type UserTable,
  withCell,
  withColumn,
  withHeader,
  withoutColumn,
} from './userTable.ts';

interface UserTableGridProps {
  table: UserTable;
  columns: readonly TableColumn[];
  onChange(change: (table: UserTable) => UserTable): void;
}

const EDITING_KEYS = ['Enter', 'F2'];
const CLEARING_KEYS = ['Delete', 'Backspace'];

/** A grid to type into: arrows move, Enter edits, Del clears; what is pasted spreads from the cell. */
export function UserTableGrid({ table, columns, onChange }: UserTableGridProps) {
  const { t } = useTranslation('imports');
  const { headers, rows } = table;
  const { grid, active, setActive, focusCell, onArrow } = useCellFocus(rows.length, headers.length);
  const [editing, setEditing] = useState<(CellEditing & { row: number }) | undefined>();
  const width = headers.length;

  const focusCellSoon = useCallback(
    (row: number, column: number) => requestAnimationFrame(() => focusCell(row, column)),
    [focusCell],
  );
  const edit = useCallback(
    (row: number, column: number, typed?: string) => {
      setActive({ row, column });
      setEditing({ row, column, typed });
    },
    [setActive],
  );
  const save = useCallback(
    (row: number, column: number, value: string, then: 'stay' | 'next' | 'fill') => {
      setEditing(undefined);
      onChange((now) => withCell(now, row, column, value));
      if (then === 'next') focusCellSoon(column + 1 < width ? row : row + 1, (column + 1) % width);
      else focusCellSoon(row, column);
    },
    [focusCellSoon, onChange, width],
  );
  const cancelEdit = useCallback(
    (row: number, column: number) => {
      setEditing(undefined);
      focusCellSoon(row, column);
    },
    [focusCellSoon],
  );
  const focused = useCallback((row: number, column: number) => setActive({ row, column }), [setActive]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = active;
    const inCell = (event.target as HTMLElement).dataset.cell !== undefined;
    if (editing || !inCell || onArrow(event)) return;
    const command = event.ctrlKey || event.metaKey || event.altKey;
    if (CLEARING_KEYS.includes(event.key)) {
      event.preventDefault();
      onChange((now) => withCell(now, row, column, ''));
    } else if (EDITING_KEYS.includes(event.key)) {
      event.preventDefault();
      edit(row, column);
    } else if (event.key.length === 1 && !command) {
      event.preventDefault();
      edit(row, column, event.key);
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // A piece of text within a cell is the editor's own business.
    if (editing && !/[\t\r\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    setEditing(undefined);
    onChange((now) => paste(now, active, text, columns));
    focusCellSoon(active.row, active.column);
  };

  return (
    <TableContainer sx={tableStyles} onPaste={onPaste}>
      <Table
        ref={grid}
        role="grid"
        size="small"
        stickyHeader
        aria-label={t('table.label')}
        aria-colcount={width + 2}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <TableHeader
          headers={headers}
          columns={columns}
          onRename={(at, header) => onChange((now) => withHeader(now, at, header))}
          onRemove={(at) => onChange((now) => withoutColumn(now, at))}
          onAdd={(header) => onChange((now) => withColumn(now, header))}
        />
        <TableBody>
          {rows.map((cells, index) => (
            <TableBodyRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              key={index}
              cells={cells}
              index={index}
              headers={headers}
              columns={columns}
              activeColumn={active.row === index ? active.column : undefined}
              editing={editing?.row === index ? editing : undefined}
              onFocusCell={focused}
              onEdit={edit}
              onSave={save}
              onCancelEdit={cancelEdit}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
