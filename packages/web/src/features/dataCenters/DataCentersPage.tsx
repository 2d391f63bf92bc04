import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { DataCentersPageQuery } from '../../gql/graphql.ts';
import { FoundPicker } from '../../ui/FoundPicker.tsx';
import type { GridColumn } from '../../ui/grid/GridColumn.ts';
import type { RemoveOne } from '../structure/NamedDocuments.ts';
import { StructurePage } from '../structure/StructurePage.tsx';
import { useLocalList } from '../structure/useLocalList.tsx';
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

/** Where users are served from: codes of two letters, each with a name. */
export function DataCentersPage() {
  const { t } = useTranslation('structure');
  const { data, loading, error, refetch } = useQuery(DATA_CENTERS, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CREATE);
  const [update] = useMutation(UPDATE);
  const [remove] = useMutation(DELETE);
  const all = data?.dataCenters;
  const local = useLocalList(all, t('dataCenters.search'));
  const reload = useCallback(() => void refetch(), [refetch]);
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

  const save = (id?: string) => async (values: DataCenterValues) => {
    const answer = id
      ? (await update({ variables: { input: { id, ...values } } })).data?.updateDataCenter
      : (await create({ variables: { input: values } })).data?.createDataCenter;
    if (answer?.dataCenter) reload();
    return answer?.userErrors;
  };
  const removeOne: RemoveOne = async (id, confirmCount, reassignTo) => {
    const { data: answer } = await remove({ variables: { input: { id, confirmCount, reassignTo } } });
    if (answer?.deleteDataCenter.run) reload();
    return answer?.deleteDataCenter;
  };
  return (
    <StructurePage
      noun="dataCenters"
      filter="dataCenter"
      before={code}
      list={{ ...local, busy: loading && !data, error, reload }}
      change="edit"
      form={(row: Row | undefined, onClose) => (
        <DataCenterDialog
          title={row ? t('dataCenters.edit', { name: row.name }) : t('dataCenters.new')}
          values={row}
          save={save(row?.id)}
          onClose={onClose}
        />
      )}
      picker={({ id }, props) => (
        <FoundPicker
          {...props}
          options={(all ?? [])
            .filter((one) => one.id !== id)
            .map((one) => ({ id: one.id, name: `${one.code} ${one.name}` }))}
        />
      )}
      remove={removeOne}
    />
  );
}
