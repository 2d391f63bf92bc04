import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql/gql.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { PersonalProfileDialog } from '../PersonalProfileDialog.tsx';
import type { PersonalProfileDraft } from '../UserDraft.ts';
import type { UserFormState } from '../UserFormState.ts';

const GROUP_PROFILES = graphql(`
  query ProfilesOfForm($userGroupId: ID!) {
    groupProfiles(userGroupId: $userGroupId) { id name isDefault skills { level skill { id name } } }
  }
`);

type Open = PersonalProfileDraft | 'new' | undefined;

/** U12: which profiles of the user group are on, and those of the user's own. */
export function ProfilesSection({ form }: { form: UserFormState }) {
  const { t } = useTranslation('userForm');
  const { draft, set, errorOf, locked } = form;
  const [open, setOpen] = useState<Open>();
  const group = draft.userGroup?.id;
  const { data } = useQuery(GROUP_PROFILES, { variables: { userGroupId: group ?? '' }, skip: !group });
  const offered = data?.groupProfiles ?? [];
  const on = draft.groupProfiles ?? offered.filter(({ isDefault }) => isDefault).map(({ id }) => id);
  const own = draft.personalProfiles;
  const save = (profile: PersonalProfileDraft) =>
    set(
      'personalProfiles',
      own.some(({ key }) => key === profile.key)
        ? own.map((one) => (one.key === profile.key ? profile : one))
        : [...own, profile],
    );
  return (
    <>
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        <Box component="legend" sx={{ p: 0, mb: 1, fontWeight: 550 }}>
          {t('profiles.group')}
        </Box>
        {offered.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('profiles.noneOfGroup')}</Box>}
        {offered.map(({ id, name, isDefault, skills }) => (
          <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
            <FormControlLabel
              label={name}
              sx={{ mr: 0 }}
              control={
                <Checkbox
                  disabled={locked('groupProfiles')}
                  checked={on.includes(id)}
                  onChange={(_event, checked) =>
                    set('groupProfiles', checked ? [...on, id] : on.filter((one) => one !== id))
                  }
                />
              }
            />
            {isDefault && <Tag>{t('profiles.default')}</Tag>}
            <Skills skills={skills} />
          </Box>
        ))}
        {errorOf('groupProfileIds') && <FormHelperText error>{errorOf('groupProfileIds')}</FormHelperText>}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box id="own-profiles" sx={{ fontWeight: 550 }}>
          {t('profiles.personal')}
        </Box>
        {own.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>{t('profiles.noneOwn')}</Box>
        ) : (
          <Box
            component="ul"
            aria-labelledby="own-profiles"
            sx={{ m: 0, p: 0, listStyle: 'none', width: '100%' }}
          >
            {own.map((profile, index) => (
              <Box
                key={profile.key}
                component="li"
                sx={{
                  display: 'flex',
                  flexWrap: 'wrap',
                  alignItems: 'center',
                  gap: 2,
                  py: 1,
                  '& + &': { borderTop: 1, borderColor: 'divider' },
                }}
              >
                <Box sx={{ fontWeight: 550, overflowWrap: 'anywhere' }}>{profile.name}</Box>
                <Skills skills={profile.skills} />
                <Box sx={{ ml: 'auto', flex: 'none' }}>
                  <IconButton
                    disabled={locked('personalProfiles')}
                    aria-label={t('profiles.edit', { name: profile.name })}
                    onClick={() => setOpen(profile)}
                  >
                    <Pencil size={16} aria-hidden />
                  </IconButton>
                  <IconButton
                    disabled={locked('personalProfiles')}
                    aria-label={t('profiles.remove', { name: profile.name })}
                    onClick={() =>
                      set(
                        'personalProfiles',
                        own.filter(({ key }) => key !== profile.key),
                      )
                    }
                  >
                    <Trash2 size={16} aria-hidden />
                  </IconButton>
                </Box>
                {errorOf('personalProfiles', String(index)) && (
                  <FormHelperText error sx={{ width: '100%', mx: 0 }}>
                    {errorOf('personalProfiles', String(index))}
                  </FormHelperText>
                )}
              </Box>
            ))}
          </Box>
        )}
        <Button disabled={locked('personalProfiles')} onClick={() => setOpen('new')}>
          {t('profiles.new')}
        </Button>
      </Box>
      {open && (
        <PersonalProfileDialog
          profile={open === 'new' ? undefined : open}
          taken={own.filter((one) => one !== open).map(({ name }) => name)}
          onSave={save}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function Skills({ skills }: { skills: readonly { level: number; skill: { id: string; name: string } }[] }) {
  return (
    <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere', minWidth: 0 }}>
      {skills.map(({ skill, level }) => `${skill.name} ${level}`).join(', ')}
    </Box>
  );
}
