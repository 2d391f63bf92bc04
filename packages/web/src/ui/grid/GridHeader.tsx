import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridSort } from './GridColumn.ts';
import { GridTick } from './GridTick.tsx';
import { gridRoles } from './gridRoles.ts';
import { pinStyle } from './pinStyle.ts';
import { type PlacedColumn, TICK } from './useGridColumns.ts';

const RESIZE_KEYS = 'Shift+ArrowLeft Shift+ArrowRight';
const MOVE_KEYS = 'Control+Shift+ArrowLeft Control+Shift+ArrowRight';

interface GridHeaderProps<Row> {
  columns: readonly PlacedColumn<Row>[];
  /** The column that is in the tab order, when the header holds it. */
  activeColumn: number | undefined;
  sort: GridSort | undefined;
  /** How much of the page is ticked; undefined where nothing can be. */
  ticked: 'none' | 'some' | 'all' | undefined;
}

function GridHeaderOf<Row>({ columns, activeColumn, sort, ticked }: GridHeaderProps<Row>) {
  const { t } = useTranslation('ui');
  return (
    <thead {...gridRoles.group} data-head>
      <tr {...gridRoles.row} aria-rowindex={1}>
        {columns.map((column, at) => {
          const tabIndex = at === activeColumn ? 0 : -1;
          const widget = { tabIndex, 'data-widget': true } as const;
          const isTick = column.id === TICK;
          const sorted = sort?.column === column.id ? sort.direction : undefined;
          const Arrow = sorted === 'DESC' ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.id}
              {...gridRoles.header}
              aria-sort={sorted && (sorted === 'ASC' ? 'ascending' : 'descending')}
              data-row={-1}
              data-column={at}
              data-tick={isTick || undefined}
              data-align={column.align}
              aria-keyshortcuts={keysOf(column)}
              tabIndex={isTick || column.sortable ? undefined : tabIndex}
              {...pinStyle(column)}
            >
              {isTick && ticked && (
                <GridTick
                  label={t('grid.selectPage')}
                  checked={ticked === 'all'}
                  partly={ticked === 'some'}
                  widget={widget}
                />
              )}
              {!isTick && column.sortable && (
                <button type="button" data-sort={column.id} {...widget}>
                  <span className="truncate">{column.header}</span>
                  {sorted && <Arrow size={13} strokeWidth={2.4} aria-hidden />}
                </button>
              )}
              {!isTick && !column.sortable && (
                <span className={column.headerHidden ? 'visually-hidden' : 'truncate'}>{column.header}</span>
              )}
              {column.resizable && <span data-resize={column.id} aria-hidden />}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function keysOf<Row>({ resizable, movable }: PlacedColumn<Row>): string | undefined {
  return [...(resizable ? [RESIZE_KEYS] : []), ...(movable ? [MOVE_KEYS] : [])].join(' ') || undefined;
}

export const GridHeader = memo(GridHeaderOf) as typeof GridHeaderOf;
