import { useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SettingsField, SettingsValues } from './settingsSchema.ts';

const words = ['required', 'noLanguage', 'count', 'percent', 'failures', 'idle', 'hours'] as const;

/** What is wrong with a field: by a word of the schema's, or as the server says it. */
export function useSettingsError(): (field: SettingsField) => string | undefined {
  const { t } = useTranslation('siteAdministration');
  const { errors } = useFormState<SettingsValues>();
  return (field) => {
    const message = errors[field]?.message;
    const word = words.find((known) => known === message);
    return word ? t(`settings.${word}`) : message;
  };
}
