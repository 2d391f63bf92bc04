import type { ColumnWidths } from '../../../ui/grid/useColumnResize.ts';
import { moved } from '../../../ui/listOrder.ts';
import { type ChosenColumn, type GridPreferences, usual } from './gridPreferences.ts';

/** W3: how the columns are set up anew, by the grid itself and beside it. */
export function columnSetup(
  { columns }: GridPreferences,
  onChange: (changed: Partial<GridPreferences>) => void,
) {
  const change = (id: string, to: Partial<ChosenColumn>) =>
    onChange({ columns: columns.map((one) => (one.column === id ? { ...one, ...to } : one)) });
  const placeOf = (id: string) => columns.findIndex(({ column }) => column === id);
  const move = (id: string, to: number) => {
    const column = columns[placeOf(id)];
    if (column) onChange({ columns: moved(columns, column, to) });
  };
  return {
    placeOf,
    move,
    movePast: (id: string, past: string) => move(id, placeOf(past)),
    toggle: (id: string) =>
      onChange({
        columns: placeOf(id) < 0 ? [...columns, usual(id)] : columns.filter(({ column }) => column !== id),
      }),
    pin: (id: string, pinned: boolean) => change(id, { pinned }),
    resize: ({ name, ...widths }: ColumnWidths) =>
      onChange({
        columns: columns.map((one) => {
          const width = widths[one.column];
          return width === undefined ? one : { ...one, width };
        }),
        ...(name !== undefined && { nameWidth: name }),
      }),
  };
}
