import { memo } from 'react';
import { GridTick } from './GridTick.tsx';
import { gridRoles } from './gridRoles.ts';
import { pinStyle } from './pinStyle.ts';
import { type PlacedColumn, TICK } from './useGridColumns.ts';

interface GridRowProps<Row> {
  row: Row;
  name: string;
  index: number;
  /** Its number among all rows, from 1. */
  number: number;
  columns: readonly PlacedColumn<Row>[];
  /** The column that is in the tab order, when this row holds it. */
  activeColumn: number | undefined;
  selected: boolean | undefined;
  lockedBecause: string | undefined;
  tickLabel(name: string): string;
}

function GridRowOf<Row>(props: GridRowProps<Row>) {
  const { row, name, index, number, columns, activeColumn, selected, lockedBecause, tickLabel } = props;
  return (
    <tr {...gridRoles.row} aria-rowindex={number + 1} aria-selected={selected}>
      {columns.map((column, at) => {
        const tabIndex = at === activeColumn ? 0 : -1;
        const widget = { tabIndex, 'data-widget': true } as const;
        const isTick = column.id === TICK;
        const Cell = column.isName ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            {...(column.isName ? gridRoles.rowHeader : gridRoles.cell)}
            data-row={index}
            data-column={at}
            data-tick={isTick || undefined}
            data-align={column.align}
            tabIndex={isTick || column.hasWidget ? undefined : tabIndex}
            {...pinStyle(column)}
          >
            {isTick ? (
              <span data-tip={lockedBecause}>
                <GridTick
                  label={tickLabel(name)}
                  checked={selected ?? false}
                  disabled={lockedBecause !== undefined}
                  widget={widget}
                />
              </span>
            ) : (
              column.cell(row, widget)
            )}
          </Cell>
        );
      })}
    </tr>
  );
}

/** Only the rows that the focus or the selection touches are drawn anew. */
export const GridRow = memo(GridRowOf) as typeof GridRowOf;
