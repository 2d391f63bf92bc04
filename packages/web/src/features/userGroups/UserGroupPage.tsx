import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { useSite } from '../sites/useSite.ts';

const USER_GROUP = graphql(`
  query UserGroupPage($id: ID!) {
    userGroup(id: $id) { id name userCount isDefault }
  }
`);

interface UserGroupPageProps {
  sections: readonly ComponentType<{ userGroupId: string }>[];
}

/** One user group: who is in it, and what it gives them. */
export function UserGroupPage({ sections }: UserGroupPageProps) {
  const { t } = useTranslation('structure');
  const format = useFormat();
  const { slug } = useSite();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(USER_GROUP, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const group = data?.userGroup;
  useTitle(group?.name ?? t('userGroups.title'));
  const list = `/${slug}/user-groups`;
  if (data && !group) {
    return (
      <EmptyState
        wholePage
        title={t('userGroups.gone')}
        action={
          <Button component={RouterLink} to={list}>
            {t('userGroups.all')}
          </Button>
        }
      >
        {t('userGroups.goneText')}
      </EmptyState>
    );
  }
  const count = group?.userCount ?? 0;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0, maxWidth: 960, pb: 6 }}>
      <Box sx={{ display: 'grid', gap: 1 }}>
        <Link component={RouterLink} to={list} sx={{ justifySelf: 'start' }}>
          {t('userGroups.all')}
        </Link>
        <PageHeader
          title={group?.name ?? t('userGroups.title')}
          detail={
            group && (
              <Box component="span" sx={{ display: 'flex', gap: 3, alignItems: 'center' }}>
                <Link component={RouterLink} to={`/${slug}/users?userGroup=${group.id}`}>
                  {t('userGroups.members', { count, shown: format.number(count) })}
                </Link>
                {group.isDefault && <Tag>{t('userGroups.default')}</Tag>}
              </Box>
            )
          }
        />
      </Box>
      {error && !group && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <SkeletonRows rows={8} columns={3} />}
      {group && sections.map((Section) => <Section key={Section.name} userGroupId={group.id} />)}
    </Box>
  );
}
