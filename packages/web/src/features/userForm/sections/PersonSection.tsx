import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { languageName } from '../../../ui/languageName.ts';
import { OnePicker } from '../../../ui/OnePicker.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { RolePicker } from '../../roles/RolePicker.tsx';
import { useSite } from '../../sites/useSite.ts';
import { FieldPair } from '../FieldPair.tsx';
import type { FormChoices } from '../formTypes.ts';
import { TextInput } from '../TextInput.tsx';
import type { UserFormState } from '../UserFormState.ts';

interface PersonSectionProps {
  form: UserFormState;
  choices: FormChoices;
  /** The user who is edited. */
  userId?: string | undefined;
}

/** What every user must have, first. */
export function PersonSection({ form, choices, userId }: PersonSectionProps) {
  const { t, i18n } = useTranslation('userForm');
  const { slug } = useSite();
  const { draft, set, errorOf, isNew, locked } = form;
  const languages = choices.languages.map((id) => ({ id, name: languageName(id, i18n.language) }));
  return (
    <Panel
      as="section"
      aria-label={t('section.person')}
      sx={{ p: 4, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <FieldPair>
        <TextInput of={form} field="firstName" autoFocus={isNew} />
        <TextInput of={form} field="lastName" />
      </FieldPair>
      <FieldPair>
        <TextInput of={form} field="email" type="email" help={t('help.contact')} />
        <TextInput of={form} field="mobile" type="tel" placeholder="+44 7700 900123" />
      </FieldPair>
      <FieldPair>
        <TextInput
          of={form}
          field="username"
          {...(isNew && { placeholder: draft.email.trim(), help: t('help.username') })}
        />
        <RolePicker
          chosen={draft.roles}
          error={errorOf('roleIds')}
          disabled={locked('roles')}
          onChange={(roles) => set('roles', roles)}
        />
      </FieldPair>
      <FieldPair>
        {isNew ? (
          <OnePicker
            label={t('field.userGroup')}
            options={choices.userGroups}
            chosen={draft.userGroup}
            loading={false}
            error={errorOf('userGroupId')}
            onChange={(userGroup) => {
              set('userGroup', userGroup);
              set('groupProfiles', null);
            }}
          />
        ) : (
          <div>
            <Box sx={{ fontWeight: 550, mb: 2 }}>{t('field.userGroup')}</Box>
            <div>
              {draft.userGroup?.name} ·{' '}
              <Link component={RouterLink} to={`/${slug}/users?user=${userId}`}>
                {t('move')}
              </Link>
            </div>
          </div>
        )}
        <OnePicker
          label={t('field.language')}
          options={languages}
          chosen={languages.find(({ id }) => id === draft.language) ?? null}
          loading={false}
          error={errorOf('language')}
          disabled={locked('language')}
          onChange={(language) => set('language', language?.id ?? '')}
        />
      </FieldPair>
    </Panel>
  );
}
