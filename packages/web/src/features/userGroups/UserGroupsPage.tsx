import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { UserGroupsPageQuery } from '../../gql/graphql.ts';
import { FoundPicker } from '../../ui/FoundPicker.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useToast } from '../../ui/useToast.ts';
import { useSite } from '../sites/useSite.ts';
import { NameDialog } from '../structure/NameDialog.tsx';
import type { RemoveOne } from '../structure/NamedDocuments.ts';
import { StructurePage } from '../structure/StructurePage.tsx';
import { useLocalList } from '../structure/useLocalList.tsx';

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

const addressOf = ({ id }: Row) => `user-groups/${id}`;

/** The groups of which every user is in exactly one; each has a page of its own. */
export function UserGroupsPage() {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const { slug } = useSite();
  const { data, loading, error, refetch } = useQuery(USER_GROUPS, { fetchPolicy: 'cache-and-network' });
  const [create] = useMutation(CREATE);
  const [rename] = useMutation(RENAME);
  const [makeDefault] = useMutation(MAKE_DEFAULT);
  const [remove] = useMutation(DELETE);
  const all = data?.userGroups;
  const local = useLocalList(all, t('userGroups.search'));
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
  const moreOf = useCallback(
    (row: Row) => [
      { key: 'open', label: t('userGroups.open'), onChoose: () => openPage(row) },
      {
        key: 'default',
        label: t('makeDefault'),
        disabled: row.isDefault,
        onChoose: () => void chooseDefault(row),
      },
    ],
    [chooseDefault, openPage, t],
  );

  const save = (id: string | undefined) => async (name: string) => {
    if (id) {
      const answer = (await rename({ variables: { input: { id, name } } })).data?.renameUserGroup;
      if (answer?.userGroup) reload();
      return answer?.userErrors;
    }
    const answer = (await create({ variables: { input: { name } } })).data?.createUserGroup;
    if (answer?.userGroup) navigate(`/${slug}/user-groups/${answer.userGroup.id}`);
    return answer?.userErrors;
  };
  const removeOne: RemoveOne = async (id, confirmCount, reassignTo) => {
    const { data: answer } = await remove({ variables: { input: { id, confirmCount, reassignTo } } });
    if (answer?.deleteUserGroup.run) reload();
    return answer?.deleteUserGroup;
  };
  const blocked = ({ isDefault, userCount }: Row) => {
    if (isDefault) return t('userGroups.isDefault');
    return userCount > 0
      ? t('userGroups.hasUsers', { count: userCount, shown: format.number(userCount) })
      : undefined;
  };
  return (
    <StructurePage
      noun="userGroups"
      filter="userGroup"
      address={addressOf}
      mark={mark}
      list={{ ...local, busy: loading && !data, error, reload }}
      change="rename"
      form={(row: Row | undefined, onClose) => (
        <NameDialog
          title={row ? t('userGroups.rename', { name: row.name }) : t('userGroups.new')}
          {...(row && { name: row.name })}
          save={save(row?.id)}
          onClose={onClose}
        />
      )}
      moreOf={moreOf}
      picker={({ id }, props) => (
        <FoundPicker {...props} options={(all ?? []).filter((one) => one.id !== id)} />
      )}
      remove={removeOne}
      blocked={blocked}
      onOpen={openPage}
      mergeText={t('userGroups.mergeText')}
    />
  );
}
