import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { NamedRow } from './NamedDocuments.ts';

interface StructureListProps<Row> {
  title: string;
  total: number | undefined;
  actions: ReactNode;
  search?: ReactNode;
  rows: readonly Row[] | undefined;
  columns: readonly GridColumn<Row>[];
  busy?: boolean;
  error: unknown;
  empty: ReactNode;
  foot?: ReactNode;
  /** Dialogs. */
  children?: ReactNode;
  onRetry(): void;
  onOpen?: ((row: Row) => void) | undefined;
}

/** A page with one kind of record of the structure. */
export function StructureList<Row extends NamedRow>(props: StructureListProps<Row>) {
  const { title, total, actions, search, rows, columns, busy = false, error, empty, foot } = props;
  const format = useFormat();
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        flex: 1,
        minHeight: 0,
        minWidth: 0,
        maxWidth: 960,
      }}
    >
      <PageHeader
        title={title}
        detail={<span role="status">{total !== undefined && format.number(total)}</span>}
        actions={actions}
      />
      {search}
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !rows ? (
          <ErrorState error={error} onRetry={props.onRetry} />
        ) : (
          <DataGrid
            label={title}
            columns={columns}
            rows={rows}
            rowId={(row: Row) => row.id}
            rowName={(row) => row.name}
            total={total}
            busy={busy}
            onOpen={props.onOpen}
            empty={empty}
          />
        )}
        {foot}
      </Panel>
      {props.children}
    </Box>
  );
}
