import { useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../ui/languageName.ts';
import { OnePicker } from '../../../ui/OnePicker.tsx';
import { type Pick, SearchPicker } from '../../../ui/SearchPicker.tsx';
import { useMay } from '../../accounts/useMay.ts';
import { foundLanguages, languagePick } from './knownLanguages.ts';
import { SettingsGroup, SettingsPair } from './SettingsGroup.tsx';
import type { SettingsValues } from './settingsSchema.ts';
import { useSettingsError } from './useSettingsError.ts';

/** U1: the languages of the site, and what new users get for whom nothing else is said. */
export function DefaultsFields({ userGroups }: { userGroups: readonly Pick[] }) {
  const { t, i18n } = useTranslation('siteAdministration');
  const { control, setValue } = useFormContext<SettingsValues>();
  const [languages, defaultLanguage, userGroup] = useWatch({
    control,
    name: ['languages', 'defaultLanguage', 'defaultUserGroupId'],
  });
  const errorOf = useSettingsError();
  const manages = useMay()('STRUCTURE_MANAGE');
  const [text, setText] = useState('');
  const chosen = useMemo(
    () => languages.map((tag) => languagePick(tag, i18n.language)),
    [languages, i18n.language],
  );
  const options = languages.map((tag) => ({ id: tag, name: languageName(tag, i18n.language) }));
  const set = (field: 'languages' | 'defaultLanguage' | 'defaultUserGroupId', value: string | string[]) =>
    setValue(field, value, { shouldDirty: true, shouldValidate: true });
  return (
    <SettingsGroup title={t('settings.newUsers')} help={t('settings.newUsersHelp')}>
      <SearchPicker
        label={t('settings.languages')}
        help={t('settings.languagesHelp')}
        error={errorOf('languages')}
        options={foundLanguages(text, i18n.language)}
        chosen={chosen}
        loading={false}
        onSearch={setText}
        onChange={(next) =>
          set(
            'languages',
            next.map(({ id }) => id),
          )
        }
      />
      <SettingsPair>
        <OnePicker
          label={t('settings.defaultLanguage')}
          error={errorOf('defaultLanguage')}
          options={options}
          chosen={options.find(({ id }) => id === defaultLanguage) ?? null}
          loading={false}
          onChange={(next) => set('defaultLanguage', next?.id ?? '')}
        />
        <OnePicker
          label={t('settings.defaultUserGroup')}
          error={errorOf('defaultUserGroupId')}
          help={manages ? undefined : t('settings.defaultUserGroupFixed')}
          disabled={!manages}
          options={userGroups}
          chosen={userGroups.find(({ id }) => id === userGroup) ?? null}
          loading={false}
          onChange={(next) => set('defaultUserGroupId', next?.id ?? '')}
        />
      </SettingsPair>
    </SettingsGroup>
  );
}
