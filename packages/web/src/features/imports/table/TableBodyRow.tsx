import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from '../CellEditor.tsx';
import type { TableColumn } from './userTable.ts';

export interface CellEditing {
  column: number;
  typed?: string | undefined;
}

interface TableBodyRowProps {
  cells: readonly string[];
  index: number;
  headers: readonly string[];
  columns: readonly TableColumn[];
  activeColumn: number | undefined;
  editing: CellEditing | undefined;
  onFocusCell(row: number, column: number): void;
  onEdit(row: number, column: number): void;
  onSave(row: number, column: number, value: string, then: 'stay' | 'next' | 'fill'): void;
  onCancelEdit(row: number, column: number): void;
}

/** The header is row 1, as in a spreadsheet and in what the check says afterwards. */
const FIRST_ROW = 2;

export const TableBodyRow = memo(function TableBodyRow(props: TableBodyRowProps) {
  const { cells, index, headers, columns, activeColumn, editing, onFocusCell, onEdit } = props;
  const { t } = useTranslation('imports');
  const number = index + FIRST_ROW;
  return (
    <TableRow aria-rowindex={number}>
      <TableCell component="th" scope="row" role="rowheader" className="number">
        {number}
      </TableCell>
      {cells.map((value, at) => (
        <TableCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={at}
          role="gridcell"
          data-cell={`${index}:${at}`}
          tabIndex={activeColumn === at ? 0 : -1}
          title={value}
          onFocus={(event) => event.target === event.currentTarget && onFocusCell(index, at)}
          onDoubleClick={() => onEdit(index, at)}
        >
          {editing?.column === at ? (
            <CellEditor
              label={t('check.editCell', { column: headers[at], row: number })}
              value={value}
              typed={editing.typed}
              options={columns.find(({ label }) => label === headers[at])?.values ?? []}
              onSave={(saved, then) => props.onSave(index, at, saved, then)}
              onCancel={() => props.onCancelEdit(index, at)}
            />
          ) : (
            value
          )}
        </TableCell>
      ))}
      <TableCell role="gridcell" />
    </TableRow>
  );
});
