import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import type { NamedDocuments, NamedNoun, NamedRow } from './NamedDocuments.ts';
import { useNamedColumns } from './useNamedColumns.tsx';

const PAGE = 50;

interface NamedPageProps {
  noun: NamedNoun;
  documents: NamedDocuments;
  /** Of the users page: the filter that names one. */
  filter?: string;
}

type Open = { dialog: 'create' } | { dialog: 'rename' | 'delete'; row: NamedRow };

/** Everything of one kind that has a name and users: found, created, renamed, deleted. */
export function NamedPage({ noun, documents, filter }: NamedPageProps) {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const pages = useForwardPages(PAGE);
  const [open, setOpen] = useState<Open | undefined>();
  useTitle(t(`${noun}.title`));
  const { first, after } = pages;
  const { data, previousData, loading, error, refetch } = useQuery(documents.list, {
    variables: { first, ...(search && { search }), ...(after && { after }) },
    fetchPolicy: 'cache-and-network',
  });
  const [create] = useMutation(documents.create);
  const [rename] = useMutation(documents.rename);
  const [remove] = useMutation(documents.remove);
  const found = (data ?? previousData)?.list;
  const manages = may('STRUCTURE_MANAGE');
  const onRename = useCallback((row: NamedRow) => setOpen({ dialog: 'rename', row }), []);
  const onDelete = useCallback((row: NamedRow) => setOpen({ dialog: 'delete', row }), []);
  const columns = useNamedColumns({ filter, onRename: manages ? onRename : undefined, onDelete });
  const close = useCallback(() => setOpen(undefined), []);
  const reload = useCallback(() => void refetch(), [refetch]);

  const createOne = async (name: string) => {
    const { data: answer } = await create({ variables: { input: { name } } });
    if (answer?.saved.record) reload();
    return answer?.saved.userErrors;
  };
  const renameOne = (id: string) => async (name: string) => {
    const { data: answer } = await rename({ variables: { input: { id, name } } });
    if (answer?.saved.record) reload();
    return answer?.saved.userErrors;
  };
  const removeOne = (id: string) => async (confirmCount: number | undefined) => {
    const input = { id, ...(confirmCount !== undefined && { confirmCount }) };
    const { data: answer } = await remove({ variables: { input } });
    if (answer?.deleted.run) reload();
    return answer?.deleted;
  };

  const newButton = manages && (
    <Button variant="contained" color="primary" onClick={() => setOpen({ dialog: 'create' })}>
      {t(`${noun}.new`)}
    </Button>
  );
  const chosen = open && 'row' in open ? open.row : undefined;
  const present = found?.nodes.find(({ id }) => id === chosen?.id) ?? chosen;
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
        title={t(`${noun}.title`)}
        detail={<span role="status">{found && format.number(found.totalCount)}</span>}
        actions={newButton}
      />
      <SearchField
        text={search}
        label={t(`${noun}.search`)}
        placeholder={t('searchPlaceholder')}
        onSearch={(text) => {
          pages.reset();
          setParams(text ? { q: text } : {}, { replace: true });
        }}
      />
      <Panel sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 300, overflow: 'hidden' }}>
        {error && !found ? (
          <ErrorState error={error} onRetry={reload} />
        ) : (
          <DataGrid
            label={t(`${noun}.title`)}
            columns={columns}
            rows={found?.nodes}
            rowId={(row: NamedRow) => row.id}
            rowName={(row) => row.name}
            total={found?.totalCount}
            busy={loading && !data}
            onOpen={manages ? onRename : undefined}
            empty={
              search ? (
                <EmptyState title={t('noMatch', { search })}>{t('noMatchText')}</EmptyState>
              ) : (
                <EmptyState title={t(`${noun}.none`)} action={newButton}>
                  {t(`${noun}.noneText`)}
                </EmptyState>
              )
            }
          />
        )}
        {found && found.totalCount > PAGE && (
          <ListFoot
            onPrevious={pages.hasPrevious ? pages.previous : undefined}
            onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
          >
            {pages.range(found.nodes.length, found.totalCount)}
          </ListFoot>
        )}
      </Panel>
      {open?.dialog === 'create' && (
        <NameDialog title={t(`${noun}.new`)} another save={createOne} onClose={close} />
      )}
      {open?.dialog === 'rename' && chosen && (
        <NameDialog
          title={t(`${noun}.rename`, { name: chosen.name })}
          name={chosen.name}
          help={t('renameHelp')}
          save={renameOne(chosen.id)}
          onClose={close}
        />
      )}
      {open?.dialog === 'delete' && present && (
        <DeleteDialog
          title={t(`${noun}.delete`, { name: present.name })}
          name={present.name}
          count={present.userCount}
          remove={removeOne(present.id)}
          onCountChanged={reload}
          onClose={close}
        >
          {t(`${noun}.deleteText`)}
        </DeleteDialog>
      )}
    </Box>
  );
}
