import { useTranslation } from 'react-i18next';

/** A value of a field in words: names as they are, the words of enums in the reader's language. */
export function useFieldValue(): (field: string, value: string | null) => string {
  const { t } = useTranslation('runs');
  return (field, value) =>
    value === null ? t('values.none') : t(`values.${field}.${value}`, { defaultValue: value });
}
