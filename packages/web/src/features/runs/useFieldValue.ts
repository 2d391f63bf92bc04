import { useTranslation } from 'react-i18next';
import { languageName } from '../../ui/languageName.ts';

/** Events of messages: their value is the channel. */
const sent = ['passwordReset', 'activation', 'message'];

/** A value of a field in words: names as they are, the words of enums in the reader's language. */
export function useFieldValue(): (field: string, value: string | null) => string {
  const { t, i18n } = useTranslation('runs');
  return (field, value) => {
    if (value === null) return t('values.none');
    if (field === 'language') return languageName(value, i18n.language);
    // An etag: its beginning tells one picture from another.
    if (field === 'picture') return t('values.picture.some', { mark: value.slice(0, 4) });
    return t(`values.${sent.includes(field) ? 'sent' : field}.${value}`, { defaultValue: value });
  };
}
