import { useMutation, useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useMay } from '../accounts/useMay.ts';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import type { NamedDocuments, NamedNoun, NamedRow } from './NamedDocuments.ts';
import { StructureList } from './StructureList.tsx';
import { useRecordColumns } from './useRecordColumns.tsx';

const PAGE = 50;

interface NamedPageProps {
  noun: NamedNoun;
  documents: NamedDocuments;
  /** Of the users page: the filter that names one. */
  filter?: string;
}

type Open = { dialog: 'create' } | { dialog: 'rename' | 'merge' | 'delete'; row: NamedRow };

/** Everything of one kind that has a name and users: found, created, renamed, merged, deleted. */
export function NamedPage({ noun, documents, filter }: NamedPageProps) {
  const { t } = useTranslation('structure');
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
  const entriesOf = useCallback(
    (row: NamedRow) => [
      { key: 'rename', label: t('rename'), onChoose: () => onRename(row) },
      { key: 'merge', label: t('mergeEntry'), onChoose: () => setOpen({ dialog: 'merge', row }) },
      {
        key: 'delete',
        label: t('delete'),
        danger: true,
        apart: true,
        onChoose: () => setOpen({ dialog: 'delete', row }),
      },
    ],
    [onRename, t],
  );
  const columns = useRecordColumns({ filter, entriesOf: manages ? entriesOf : undefined });
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
  const removeOne = async (id: string, confirmCount: number | undefined, reassignTo?: string) => {
    const input = {
      id,
      ...(reassignTo && { reassignTo }),
      ...(confirmCount !== undefined && { confirmCount }),
    };
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
    <StructureList
      title={t(`${noun}.title`)}
      total={found?.totalCount}
      actions={newButton}
      search={
        <SearchField
          text={search}
          label={t(`${noun}.search`)}
          placeholder={t('searchPlaceholder')}
          onSearch={(text) => {
            pages.reset();
            setParams(text ? { q: text } : {}, { replace: true });
          }}
        />
      }
      rows={found?.nodes}
      columns={columns}
      busy={loading && !data}
      error={error}
      onRetry={reload}
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
      foot={
        found &&
        found.totalCount > PAGE && (
          <ListFoot
            onPrevious={pages.hasPrevious ? pages.previous : undefined}
            onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
          >
            {pages.range(found.nodes.length, found.totalCount)}
          </ListFoot>
        )
      }
    >
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
      {open?.dialog === 'merge' && present && (
        <MergeDialog
          title={t(`${noun}.merge`, { name: present.name })}
          id={present.id}
          name={present.name}
          count={present.userCount}
          list={documents.list}
          merge={(reassignTo, confirmCount) => removeOne(present.id, confirmCount, reassignTo)}
          onCountChanged={reload}
          onClose={close}
        />
      )}
      {open?.dialog === 'delete' && present && (
        <DeleteDialog
          title={t(`${noun}.delete`, { name: present.name })}
          name={present.name}
          count={present.userCount}
          remove={(confirmCount) => removeOne(present.id, confirmCount)}
          onCountChanged={reload}
          onClose={close}
        >
          {t(`${noun}.deleteText`)}
        </DeleteDialog>
      )}
    </StructureList>
  );
}
