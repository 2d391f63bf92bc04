import { useTranslation } from 'react-i18next';
import { languageName } from '../../ui/languageName.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { exportInput } from './exportInput.ts';

/** Events of messages: their value is the channel. */
const sent = ['passwordReset', 'activation', 'message'];

/** A value of a field in words: names as they are, the words of enums in the reader's language. */
export function useFieldValue(): (field: string, value: string | null) => string {
  const { t, i18n } = useTranslation('runs');
  const format = useFormat();
  return (field, value) => {
    if (value === null) return t('values.none');
    if (field === 'exported') {
      const { rows, format: file, address } = exportInput(value);
      const words = { rows: format.number(rows), format: t(`export.formats.${file}`), address };
      return t(address ? 'values.exported.sent' : 'values.exported.file', words);
    }
    if (field === 'language') return languageName(value, i18n.language);
    // An etag: its beginning tells one picture from another.
    if (field === 'picture') return t('values.picture.some', { mark: value.slice(0, 4) });
    return t(`values.${sent.includes(field) ? 'sent' : field}.${value}`, { defaultValue: value });
  };
}
