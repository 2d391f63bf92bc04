import { useMutation, useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { UserGroupsPageQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useToast } from '../../ui/useToast.ts';
import { useMay } from '../accounts/useMay.ts';
import { useSite } from '../sites/useSite.ts';
import { DeleteDialog } from '../structure/DeleteDialog.tsx';
import { NameDialog } from '../structure/NameDialog.tsx';
import { StructureList } from '../structure/StructureList.tsx';
import { useRecordColumns } from '../structure/useRecordColumns.tsx';

const USER_GROUPS = graphql(`
  query UserGroupsPage {
    userGroups { id name userCount isDefault }
  }
`);
const CREATE = graphql(`
  mutation CreateUserGroup($input: CreateUserGroupInput!) {
    createUserGroup(input: $input) {
      userGroup { id name }
      userErrors { code message path }
    }
  }
`);
const RENAME = graphql(`
  mutation RenameUserGroup($input: RenameUserGroupInput!) {
    renameUserGroup(input: $input) {
      userGroup { id name }
      userErrors { code message path }
    }
  }
`);
const MAKE_DEFAULT = graphql(`
  mutation SetDefaultUserGroup($input: SetDefaultUserGroupInput!) {
    setDefaultUserGroup(input: $input) {
      userGroup { id isDefault }
      userErrors { code message path }
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteUserGroup($input: DeleteUserGroupInput!) {
    deleteUserGroup(input: $input) {
      run { id status canUndo counts { changed } }
      userErrors { code message path }
    }
  }
`);

type Row = UserGroupsPageQuery['userGroups'][number];
type Open = { dialog: 'create' } | { dialog: 'rename' | 'delete'; row: Row };

const addressOf = ({ id }: Row) => `user-groups/${id}`;

/** The groups of which every user is in exactly one; each has a page of its own. */
export function UserGroupsPage() {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const { slug } = useSite();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [open, setOpen] = useState<Open | undefined>();
  useTitle(t('userGroups.title'));
  const { data, loading, error, refetch } = useQuery(USER_GROUPS, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CREATE);
  const [rename] = useMutation(RENAME);
  const [makeDefault] = useMutation(MAKE_DEFAULT);
  const [remove] = useMutation(DELETE);
  const rows = data?.userGroups;
  const close = useCallback(() => setOpen(undefined), []);
  const reload = useCallback(() => void refetch(), [refetch]);
  const openPage = useCallback((row: Row) => navigate(`/${slug}/${addressOf(row)}`), [navigate, slug]);
  const chooseDefault = useCallback(
    async ({ id, name }: Row) => {
      const { data: answer } = await makeDefault({ variables: { input: { userGroupId: id } } });
      const problem = answer?.setDefaultUserGroup.userErrors[0]?.message;
      toast(problem ?? t('userGroups.madeDefault', { name }));
      reload();
    },
    [makeDefault, reload, t, toast],
  );
  const mark = useCallback(
    ({ isDefault }: Row) => isDefault && <Tag sx={{ ml: 2, flexShrink: 0 }}>{t('userGroups.default')}</Tag>,
    [t],
  );
  const entriesOf = useCallback(
    (row: Row) => [
      { key: 'open', label: t('userGroups.open'), onChoose: () => openPage(row) },
      { key: 'rename', label: t('rename'), onChoose: () => setOpen({ dialog: 'rename', row }) },
      {
        key: 'default',
        label: t('makeDefault'),
        disabled: row.isDefault,
        onChoose: () => void chooseDefault(row),
      },
      {
        key: 'delete',
        label: t('delete'),
        danger: true,
        apart: true,
        onChoose: () => setOpen({ dialog: 'delete', row }),
      },
    ],
    [chooseDefault, openPage, t],
  );
  const columns = useRecordColumns({
    filter: 'userGroup',
    address: addressOf,
    mark,
    entriesOf: manages ? entriesOf : undefined,
  });

  const createOne = async (name: string) => {
    const { data: answer } = await create({ variables: { input: { name } } });
    const made = answer?.createUserGroup.userGroup;
    if (made) navigate(`/${slug}/user-groups/${made.id}`);
    return answer?.createUserGroup.userErrors;
  };
  const renameOne = (id: string) => async (name: string) => {
    const { data: answer } = await rename({ variables: { input: { id, name } } });
    if (answer?.renameUserGroup.userGroup) reload();
    return answer?.renameUserGroup.userErrors;
  };
  const removeOne = (id: string) => async () => {
    const { data: answer } = await remove({ variables: { input: { id } } });
    if (answer?.deleteUserGroup.run) reload();
    return answer?.deleteUserGroup;
  };
  const blockedBecause = ({ isDefault, userCount }: Row) => {
    if (isDefault) return t('userGroups.isDefault');
    return userCount > 0
      ? t('userGroups.hasUsers', { count: userCount, shown: format.number(userCount) })
      : undefined;
  };

  const newButton = manages && (
    <Button variant="contained" color="primary" onClick={() => setOpen({ dialog: 'create' })}>
      {t('userGroups.new')}
    </Button>
  );
  const chosen = open && 'row' in open ? open.row : undefined;
  return (
    <StructureList
      title={t('userGroups.title')}
      total={rows?.length}
      actions={newButton}
      rows={rows}
      columns={columns}
      busy={loading && !data}
      error={error}
      onRetry={reload}
      onOpen={openPage}
      empty={
        <EmptyState title={t('userGroups.none')} action={newButton}>
          {t('userGroups.noneText')}
        </EmptyState>
      }
    >
      {open?.dialog === 'create' && (
        <NameDialog title={t('userGroups.new')} save={createOne} onClose={close} />
      )}
      {open?.dialog === 'rename' && chosen && (
        <NameDialog
          title={t('userGroups.rename', { name: chosen.name })}
          name={chosen.name}
          save={renameOne(chosen.id)}
          onClose={close}
        />
      )}
      {open?.dialog === 'delete' && chosen && (
        <DeleteDialog
          title={t('userGroups.delete', { name: chosen.name })}
          name={chosen.name}
          count={chosen.userCount}
          blocked={blockedBecause(chosen)}
          remove={removeOne(chosen.id)}
          onCountChanged={reload}
          onClose={close}
        >
          {t('userGroups.deleteText')}
        </DeleteDialog>
      )}
    </StructureList>
  );
}
