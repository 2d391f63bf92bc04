import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SkillRows } from '../skills/SkillRows.tsx';
import type { PersonalProfileDraft } from './UserDraft.ts';

interface PersonalProfileDialogProps {
  /** Without one it is new. */
  profile: PersonalProfileDraft | undefined;
  /** The names of the others. */
  taken: readonly string[];
  onSave(profile: PersonalProfileDraft): void;
  onClose(): void;
}

/** Name, skills and levels of a profile that is the user's own; it is saved with the user. */
export function PersonalProfileDialog({ profile, taken, onSave, onClose }: PersonalProfileDialogProps) {
  const { t } = useTranslation(['userForm', 'ui']);
  const [name, setName] = useState(profile?.name ?? '');
  const [skills, setSkills] = useState(profile?.skills ?? []);
  const clean = name.trim();
  const double = taken.some((other) => other.toLowerCase() === clean.toLowerCase());
  return (
    <FormDialog
      title={profile ? t('profiles.editTitle', { name: profile.name }) : t('profiles.newTitle')}
      submit={profile ? t('profiles.apply') : t('profiles.add')}
      disabled={clean === '' || double}
      onSubmit={() => {
        onSave({ key: crypto.randomUUID(), id: null, ...profile, name: clean, skills });
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        label={t('profiles.name')}
        value={name}
        maxLength={100}
        autoFocus
        autoComplete="off"
        error={double && t('wrong.NAME_TAKEN')}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
      />
      <SkillRows skills={skills} withLevels errors={[]} empty={t('help.skills')} onChange={setSkills} />
    </FormDialog>
  );
}
