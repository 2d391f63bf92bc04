import { useMutation, useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { DataCentersPageQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { DeleteDialog } from '../structure/DeleteDialog.tsx';
import { StructureList } from '../structure/StructureList.tsx';
import { useRecordColumns } from '../structure/useRecordColumns.tsx';
import { DataCenterDialog, type DataCenterValues } from './DataCenterDialog.tsx';

const DATA_CENTERS = graphql(`
  query DataCentersPage {
    dataCenters { id code name userCount }
  }
`);
const CREATE = graphql(`
  mutation CreateDataCenter($input: CreateDataCenterInput!) {
    createDataCenter(input: $input) {
      dataCenter { id code name }
      userErrors { code message path }
    }
  }
`);
const UPDATE = graphql(`
  mutation UpdateDataCenter($input: UpdateDataCenterInput!) {
    updateDataCenter(input: $input) {
      dataCenter { id code name }
      userErrors { code message path }
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteDataCenter($input: DeleteDataCenterInput!) {
    deleteDataCenter(input: $input) {
      run { id status canUndo counts { changed } }
      userErrors { code message path }
    }
  }
`);

type Row = DataCentersPageQuery['dataCenters'][number];
type Open = { dialog: 'create' } | { dialog: 'edit' | 'delete'; row: Row };

/** Where users are served from: codes of two letters, each with a name. */
export function DataCentersPage() {
  const { t } = useTranslation('structure');
  const manages = useMay()('STRUCTURE_MANAGE');
  const [open, setOpen] = useState<Open | undefined>();
  useTitle(t('dataCenters.title'));
  const { data, loading, error, refetch } = useQuery(DATA_CENTERS, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CREATE);
  const [update] = useMutation(UPDATE);
  const [remove] = useMutation(DELETE);
  const rows = data?.dataCenters;
  const onEdit = useCallback((row: Row) => setOpen({ dialog: 'edit', row }), []);
  const code = useMemo<GridColumn<Row>[]>(
    () => [
      {
        id: 'code',
        header: t('dataCenters.code'),
        width: 64,
        cell: (row) => <span style={{ fontWeight: 600 }}>{row.code}</span>,
      },
    ],
    [t],
  );
  const entriesOf = useCallback(
    (row: Row) => [
      { key: 'edit', label: t('edit'), onChoose: () => onEdit(row) },
      {
        key: 'delete',
        label: t('delete'),
        danger: true,
        apart: true,
        onChoose: () => setOpen({ dialog: 'delete', row }),
      },
    ],
    [onEdit, t],
  );
  const columns = useRecordColumns({
    filter: 'dataCenter',
    before: code,
    entriesOf: manages ? entriesOf : undefined,
  });
  const close = useCallback(() => setOpen(undefined), []);
  const reload = useCallback(() => void refetch(), [refetch]);

  const save = (id?: string) => async (values: DataCenterValues) => {
    const answer = id
      ? (await update({ variables: { input: { id, ...values } } })).data?.updateDataCenter
      : (await create({ variables: { input: values } })).data?.createDataCenter;
    if (answer?.dataCenter) reload();
    return answer?.userErrors;
  };
  const removeOne = (id: string) => async (confirmCount: number | undefined) => {
    const { data: answer } = await remove({ variables: { input: { id, confirmCount } } });
    if (answer?.deleteDataCenter.run) reload();
    return answer?.deleteDataCenter;
  };

  const newButton = manages && (
    <Button variant="contained" color="primary" onClick={() => setOpen({ dialog: 'create' })}>
      {t('dataCenters.new')}
    </Button>
  );
  const chosen = open && 'row' in open ? open.row : undefined;
  const present = rows?.find(({ id }) => id === chosen?.id) ?? chosen;
  return (
    <StructureList
      title={t('dataCenters.title')}
      total={rows?.length}
      actions={newButton}
      rows={rows}
      columns={columns}
      busy={loading && !data}
      error={error}
      onRetry={reload}
      onOpen={manages ? onEdit : undefined}
      empty={
        <EmptyState title={t('dataCenters.none')} action={newButton}>
          {t('dataCenters.noneText')}
        </EmptyState>
      }
    >
      {open?.dialog === 'create' && (
        <DataCenterDialog title={t('dataCenters.new')} save={save()} onClose={close} />
      )}
      {open?.dialog === 'edit' && chosen && (
        <DataCenterDialog
          title={t('dataCenters.edit', { name: chosen.name })}
          values={chosen}
          save={save(chosen.id)}
          onClose={close}
        />
      )}
      {open?.dialog === 'delete' && present && (
        <DeleteDialog
          title={t('dataCenters.delete', { name: present.name })}
          name={present.name}
          count={present.userCount}
          remove={removeOne(present.id)}
          onCountChanged={reload}
          onClose={close}
        >
          {t('dataCenters.deleteText')}
        </DeleteDialog>
      )}
    </StructureList>
  );
}
