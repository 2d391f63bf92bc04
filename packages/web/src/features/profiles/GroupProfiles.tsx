import { useMutation, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import type { GroupProfilesPageQuery } from '../../gql/graphql.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useMay } from '../accounts/useMay.ts';
import { DeleteDialog } from '../structure/DeleteDialog.tsx';
import { Section } from '../structure/Section.tsx';
import { ProfileDialog } from './ProfileDialog.tsx';

const GROUP_PROFILES = graphql(`
  query GroupProfilesPage($id: ID!) {
    groupProfiles(userGroupId: $id) {
      id
      name
      isDefault
      userCount
      skills { level skill { id name } }
    }
  }
`);
const DELETE = graphql(`
  mutation DeleteProfile($input: DeleteProfileInput!) {
    deleteProfile(input: $input) {
      run { id status canUndo counts { changed } }
      userErrors { code message path }
    }
  }
`);

export type GroupProfile = GroupProfilesPageQuery['groupProfiles'][number];

type Open = { dialog: 'create' } | { dialog: 'edit' | 'delete'; profile: GroupProfile };

/** What members can log on to the queue with. */
export function GroupProfiles({ userGroupId }: { userGroupId: string }) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [open, setOpen] = useState<Open | undefined>();
  const [remove] = useMutation(DELETE);
  const { data, error, refetch } = useQuery(GROUP_PROFILES, {
    variables: { id: userGroupId },
    fetchPolicy: 'cache-and-network',
  });
  const profiles = data?.groupProfiles;
  const close = () => setOpen(undefined);
  const reload = () => void refetch();
  const chosen = open && 'profile' in open ? open.profile : undefined;
  const present = profiles?.find(({ id }) => id === chosen?.id) ?? chosen;
  const newButton = manages && <Button onClick={() => setOpen({ dialog: 'create' })}>{t('page.new')}</Button>;
  return (
    <Section title={t('page.title')} text={t('page.text')} action={newButton}>
      {error && !profiles && <ErrorState error={error} onRetry={reload} />}
      {!error && !profiles && <SkeletonRows rows={2} columns={3} />}
      {profiles?.length === 0 && <EmptyState title={t('page.none')}>{t('page.noneText')}</EmptyState>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {profiles?.map((profile) => (
          <Box
            key={profile.id}
            component="li"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              px: 4,
              py: 2,
              minHeight: 44,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
              <Box sx={{ flex: '1 1 160px', minWidth: 0, display: 'flex', gap: 2, alignItems: 'center' }}>
                <Box className="truncate" sx={{ fontWeight: 600 }}>
                  {profile.name}
                </Box>
                {profile.isDefault && <Tag tone="accent">{t('page.default')}</Tag>}
              </Box>
              <Box sx={{ flex: '2 1 220px', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
                {profile.skills.map(({ level, skill }) => (
                  <Tag key={skill.id}>
                    {skill.name} {level}
                  </Tag>
                ))}
                {profile.skills.length === 0 && (
                  <Box sx={{ color: 'text.secondary' }}>{t('page.noSkills')}</Box>
                )}
              </Box>
              <Box sx={{ width: 110, color: 'text.secondary' }}>
                {t('page.users', { count: profile.userCount, shown: format.number(profile.userCount) })}
              </Box>
            </Box>
            {manages && (
              <RowMenu
                label={t('page.actions', { name: profile.name })}
                entries={[
                  {
                    key: 'edit',
                    label: t('page.edit'),
                    onChoose: () => setOpen({ dialog: 'edit', profile }),
                  },
                  {
                    key: 'delete',
                    label: t('page.delete'),
                    danger: true,
                    apart: true,
                    onChoose: () => setOpen({ dialog: 'delete', profile }),
                  },
                ]}
              />
            )}
          </Box>
        ))}
      </Box>
      {open && open.dialog !== 'delete' && (
        <ProfileDialog userGroupId={userGroupId} profile={chosen} onSaved={reload} onClose={close} />
      )}
      {open?.dialog === 'delete' && present && (
        <DeleteDialog
          title={t('page.deleteTitle', { name: present.name })}
          id={present.id}
          name={present.name}
          count={present.userCount}
          remove={async (id, confirmCount) => {
            const input = { id, confirmCount };
            const answer = (await remove({ variables: { input } })).data?.deleteProfile;
            if (answer?.run) reload();
            return answer;
          }}
          onCountChanged={reload}
          onClose={close}
        >
          {t('page.deleteText')}
        </DeleteDialog>
      )}
    </Section>
  );
}
