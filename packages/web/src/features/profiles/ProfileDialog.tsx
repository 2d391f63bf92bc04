import { useMutation } from '@apollo/client/react';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type ChangeEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql/gql.ts';
import { ErrorAlert } from '../../ui/ErrorAlert.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRequest } from '../runs/useRequest.ts';
import { errorAt, type UserError } from '../runs/userErrors.ts';
import { type SkillLevel, SkillRows } from '../skills/SkillRows.tsx';
import { useErrorWords } from '../structure/useErrorWords.ts';
import type { GroupProfile } from './GroupProfiles.tsx';

const CREATE = graphql(`
  mutation CreateProfile($input: CreateProfileInput!) {
    createProfile(input: $input) {
      profile { id }
      userErrors { code message path }
    }
  }
`);
const UPDATE = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      profile { id }
      userErrors { code message path }
    }
  }
`);

interface ProfileDialogProps {
  userGroupId: string;
  /** Without one it is new. */
  profile: GroupProfile | undefined;
  onSaved(): void;
  onClose(): void;
}

/** A name, skills with levels, and whether new members have it on. */
export function ProfileDialog({ userGroupId, profile, onSaved, onClose }: ProfileDialogProps) {
  const { t } = useTranslation(['profiles', 'ui']);
  const [name, setName] = useState(profile?.name ?? '');
  const [isDefault, setDefault] = useState(profile?.isDefault ?? false);
  const [skills, setSkills] = useState<SkillLevel[]>(
    (profile?.skills ?? []).map(({ level, skill }) => ({ level, skill })),
  );
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const wordsOf = useErrorWords();
  const [create] = useMutation(CREATE);
  const [update] = useMutation(UPDATE);
  const id = profile?.id;
  const saving = useRequest(
    useCallback(async () => {
      const given = {
        name: name.trim(),
        isDefault,
        skills: skills.map(({ skill, level }) => ({ skillId: skill.id, level })),
      };
      const answer = id
        ? (await update({ variables: { input: { id, ...given } } })).data?.updateProfile
        : (await create({ variables: { input: { userGroupId, ...given } } })).data?.createProfile;
      setErrors(answer?.userErrors ?? []);
      if (!answer?.profile) return;
      onSaved();
      onClose();
    }, [create, id, isDefault, name, onClose, onSaved, skills, update, userGroupId]),
  );
  const nameError = errors.find(({ path }) => path[0] === 'name');
  return (
    <FormDialog
      title={profile ? t('page.editTitle', { name: profile.name }) : t('page.new')}
      submit={profile ? t('ui:save') : t('page.create')}
      busy={saving.busy}
      disabled={name.trim() === ''}
      onSubmit={() => void saving.run()}
      onClose={onClose}
    >
      {saving.error && <ErrorAlert error={saving.error} />}
      <TextField
        label={t('page.name')}
        value={name}
        maxLength={100}
        autoFocus
        autoComplete="off"
        error={(nameError && wordsOf(nameError, name.trim())) ?? errorAt(errors, 'id')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
      />
      <SkillRows
        skills={skills}
        withLevels
        errors={errors}
        empty={t('page.skillsHelp')}
        onChange={setSkills}
      />
      <FormControlLabel
        label={t('page.isDefault')}
        control={<Checkbox checked={isDefault} onChange={(_event, on) => setDefault(on)} />}
      />
    </FormDialog>
  );
}
