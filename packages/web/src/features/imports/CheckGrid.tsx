import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdviceLine } from './AdviceLine.tsx';
import { type CheckColumn, CheckRow, type Editing } from './CheckRow.tsx';
import { checkGridStyles } from './checkGridStyles.ts';
import { type Correction, nextWrongCell, type ShownRow } from './checkRows.ts';
import { useCellFocus } from './useCellFocus.ts';

interface CheckGridProps {
  columns: readonly CheckColumn[];
  rows: readonly ShownRow[];
  /** The value that a corrected cell had when the page was loaded. */
  originalAt(rowNumber: number, columnIndex: number): string | undefined;
  onCorrect(correction: Correction): void;
  onToggleDropped(rowNumber: number): void;
  onNothingToFill(): void;
}

const EDITING_KEYS = ['Enter', 'F2'];

/** The rows in error as a grid: arrows move, Enter edits, Ctrl+D fills down, Del drops the row. */
export function CheckGrid({
  columns,
  rows,
  originalAt,
  onCorrect,
  onToggleDropped,
  onNothingToFill,
}: CheckGridProps) {
  const { t } = useTranslation('imports');
  const { grid, active, setActive, focusCell, onArrow } = useCellFocus(rows.length, columns.length + 1);
  const [editing, setEditing] = useState<(Editing & { row: number }) | undefined>();

  const edit = useCallback(
    (row: number, column: number, typed?: string) => {
      if (column >= columns.length || rows[row]?.state === 'dropped') return;
      setActive({ row, column });
      setEditing({ row, column, typed });
    },
    [columns.length, rows, setActive],
  );

  const fill = useCallback(
    (row: number, column: number, value: string) => {
      const [shown, at] = [rows[row], columns[column]];
      if (!shown || !at) return;
      const before = originalAt(shown.rowNumber, at.index) ?? shown.cells[at.index] ?? '';
      if (before === value) return onNothingToFill();
      onCorrect({ kind: 'all', columnIndex: at.index, from: before, to: value });
    },
    [rows, columns, originalAt, onCorrect, onNothingToFill],
  );

  const save = useCallback(
    (row: number, column: number, value: string, then: 'stay' | 'next' | 'fill') => {
      const [shown, at] = [rows[row], columns[column]];
      setEditing(undefined);
      if (!shown || !at) return;
      const from = shown.cells[at.index] ?? '';
      const original = originalAt(shown.rowNumber, at.index) ?? from;
      // Filling down reaches this row too, where it is in error with that value.
      const filled = then === 'fill' && from === original && shown.errors.length > 0;
      if (value !== from && !filled)
        onCorrect({ kind: 'cell', rowNumber: shown.rowNumber, columnIndex: at.index, from, to: value });
      if (then === 'fill') fill(row, column, value);
      const next = then === 'next' ? nextWrongCell(rows, columns, { row, column }) : undefined;
      requestAnimationFrame(() => focusCell(next?.row ?? row, next?.column ?? column));
    },
    [rows, columns, originalAt, onCorrect, fill, focusCell],
  );

  const cancelEdit = useCallback(
    (row: number, column: number) => {
      setEditing(undefined);
      requestAnimationFrame(() => focusCell(row, column));
    },
    [focusCell],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || onArrow(event)) return;
    const { row, column } = active;
    const shown = rows[row];
    const at = columns[column];
    const command = event.ctrlKey || event.metaKey;
    if (!shown) return;
    if (command && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      if (at) fill(row, column, shown.cells[at.index] ?? '');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onToggleDropped(shown.rowNumber);
    } else if (EDITING_KEYS.includes(event.key)) {
      event.preventDefault();
      edit(row, column);
    } else if (event.key.length === 1 && !command && !event.altKey && at) {
      event.preventDefault();
      edit(row, column, event.key);
    }
  };

  const here = rows[active.row];
  return (
    <>
      <TableContainer sx={checkGridStyles}>
        <Table
          ref={grid}
          role="grid"
          size="small"
          stickyHeader
          aria-label={t('check.gridLabel')}
          aria-colcount={columns.length + 2}
          onKeyDown={onKeyDown}
        >
          <TableHead>
            <TableRow>
              <TableCell className="number">{t('check.row')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column.index}>{column.label ?? column.header}</TableCell>
              ))}
              <TableCell className="advice">{t('check.whatToDo')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, index) => (
              <CheckRow
                key={row.rowNumber}
                row={row}
                index={index}
                columns={columns}
                activeColumn={active.row === index ? active.column : undefined}
                editing={editing?.row === index ? editing : undefined}
                onFocusCell={(at, column) => setActive({ row: at, column })}
                onEdit={edit}
                onSave={save}
                onCancelEdit={cancelEdit}
                onToggleDropped={onToggleDropped}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {here && <AdviceLine row={here} />}
    </>
  );
}
