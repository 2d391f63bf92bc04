import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { Trash2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from './CellEditor.tsx';
import { cellState, errorAt, type ShownRow } from './checkRows.ts';
import { RowAdvice } from './RowAdvice.tsx';

export interface CheckColumn {
  index: number;
  header: string;
  label?: string | null | undefined;
  columnKey?: string | null | undefined;
  values?: readonly string[] | null | undefined;
}

export interface Editing {
  column: number;
  typed?: string | undefined;
}

interface CheckRowProps {
  row: ShownRow;
  index: number;
  columns: readonly CheckColumn[];
  /** The column that is in the tab order, when it is one of this row. */
  activeColumn?: number | undefined;
  editing?: Editing | undefined;
  onFocusCell(row: number, column: number): void;
  onEdit(row: number, column: number, typed?: string): void;
  onSave(row: number, column: number, value: string, then: 'stay' | 'next' | 'fill'): void;
  onCancelEdit(row: number, column: number): void;
  onToggleDropped(rowNumber: number): void;
}

function optionsOf(row: ShownRow, column: CheckColumn): string[] {
  const offered = errorAt(row, column.index)?.suggestions ?? [];
  return [...new Set([...offered, ...(column.values ?? [])])];
}

export const CheckRow = memo(function CheckRow(props: CheckRowProps) {
  const { row, index, columns, activeColumn, editing, onFocusCell, onEdit, onSave, onCancelEdit } = props;
  const { t } = useTranslation('imports');
  const adviceId = `advice-${row.rowNumber}`;
  const dropped = row.state === 'dropped';
  return (
    <TableRow data-state={row.state} aria-rowindex={row.rowNumber}>
      <TableCell component="th" scope="row" role="rowheader" className="number" title={row.fileName}>
        {row.fileRow}
      </TableCell>
      {columns.map((column, at) => {
        const state = cellState(row, column.index);
        const value = row.cells[column.index] ?? '';
        return (
          <TableCell
            key={column.index}
            role="gridcell"
            data-cell={`${index}:${at}`}
            data-cell-state={state}
            tabIndex={activeColumn === at ? 0 : -1}
            aria-invalid={state === 'wrong' || undefined}
            aria-describedby={state === 'plain' ? undefined : adviceId}
            title={value}
            onFocus={(event) => event.target === event.currentTarget && onFocusCell(index, at)}
            onClick={() => state === 'wrong' && onEdit(index, at)}
            onDoubleClick={() => onEdit(index, at)}
          >
            {editing?.column === at ? (
              <CellEditor
                label={t('check.editCell', { column: column.label ?? column.header, row: row.rowNumber })}
                value={value}
                typed={editing.typed}
                options={optionsOf(row, column)}
                onSave={(saved, then) => onSave(index, at, saved, then)}
                onCancel={() => onCancelEdit(index, at)}
              />
            ) : (
              value
            )}
          </TableCell>
        );
      })}
      <TableCell
        role="gridcell"
        className="advice"
        data-cell={`${index}:${columns.length}`}
        tabIndex={activeColumn === columns.length ? 0 : -1}
        onFocus={(event) => event.target === event.currentTarget && onFocusCell(index, columns.length)}
      >
        <RowAdvice id={adviceId} row={row} />
        <IconButton
          className="drop"
          size="small"
          tabIndex={-1}
          aria-label={t(dropped ? 'check.putBackRow' : 'check.dropRow', { row: row.rowNumber })}
          title={t(dropped ? 'check.putBack' : 'check.drop')}
          onClick={() => props.onToggleDropped(row.rowNumber)}
        >
          {dropped ? <Undo2 size={15} /> : <Trash2 size={15} />}
        </IconButton>
      </TableCell>
    </TableRow>
  );
});
