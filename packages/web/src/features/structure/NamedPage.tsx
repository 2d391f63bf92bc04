import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ListFoot } from '../../ui/ListFoot.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useForwardPages } from '../runs/useForwardPages.ts';
import { NameDialog } from './NameDialog.tsx';
import type { NamedDocuments, NamedNoun, NamedRow, RemoveOne } from './NamedDocuments.ts';
import { NamedOthers } from './NamedOthers.tsx';
import { StructurePage } from './StructurePage.tsx';

const PAGE = 50;

interface NamedPageProps {
  noun: NamedNoun;
  documents: NamedDocuments;
  /** Of the users page: the filter that names one. */
  filter?: string;
}

/** What has nothing but a name and users, however many there are: searched and paged on the server. */
export function NamedPage({ noun, documents, filter }: NamedPageProps) {
  const { t } = useTranslation('structure');
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const pages = useForwardPages(PAGE);
  const { first, after } = pages;
  const { data, previousData, loading, error, refetch } = useQuery(documents.list, {
    variables: { first, ...(search && { search }), ...(after && { after }) },
    fetchPolicy: 'cache-and-network',
  });
  const [create] = useMutation(documents.create);
  const [rename] = useMutation(documents.rename);
  const [remove] = useMutation(documents.remove);
  const found = (data ?? previousData)?.list;
  const reload = useCallback(() => void refetch(), [refetch]);

  const save = (id: string | undefined) => async (name: string) => {
    const { data: answer } = id
      ? await rename({ variables: { input: { id, name } } })
      : await create({ variables: { input: { name } } });
    if (answer?.saved.record) reload();
    return answer?.saved.userErrors;
  };
  const removeOne: RemoveOne = async (id, confirmCount, reassignTo) => {
    const input = {
      id,
      ...(reassignTo && { reassignTo }),
      ...(confirmCount !== undefined && { confirmCount }),
    };
    const { data: answer } = await remove({ variables: { input } });
    if (answer?.deleted.run) reload();
    return answer?.deleted;
  };
  const form = (row: NamedRow | undefined, onClose: () => void) =>
    row ? (
      <NameDialog
        title={t(`${noun}.rename`, { name: row.name })}
        name={row.name}
        help={t('renameHelp')}
        save={save(row.id)}
        onClose={onClose}
      />
    ) : (
      <NameDialog title={t(`${noun}.new`)} another save={save(undefined)} onClose={onClose} />
    );
  const foot = found && found.totalCount > PAGE && (
    <ListFoot
      onPrevious={pages.hasPrevious ? pages.previous : undefined}
      onNext={found.pageInfo.hasNextPage ? () => pages.next(found.pageInfo) : undefined}
    >
      {pages.range(found.nodes.length, found.totalCount)}
    </ListFoot>
  );
  const field = (
    <SearchField
      text={search}
      label={t(`${noun}.search`)}
      placeholder={t('searchPlaceholder')}
      onSearch={(text) => {
        pages.reset();
        setParams(text ? { q: text } : {}, { replace: true });
      }}
    />
  );
  const list = { rows: found?.nodes, total: found?.totalCount, busy: loading && !data };
  return (
    <StructurePage
      noun={noun}
      filter={filter}
      list={{ ...list, error, search, field, foot, reload }}
      change="rename"
      form={form}
      picker={({ id }, props) => <NamedOthers {...props} id={id} list={documents.list} />}
      remove={removeOne}
    />
  );
}
