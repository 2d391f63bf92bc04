import { useTranslation } from 'react-i18next';
import type { FilePreview } from './FileReadingLine.tsx';

const delimiterNames: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

type Reading = NonNullable<FilePreview['reading']>;

/** How a file is read, in words. */
export function useReadingWords(): (reading: Reading) => string {
  const { t } = useTranslation('imports');
  return ({ encoding, delimiter, sheet }) =>
    sheet !== null
      ? t('reading.asSheet', { sheet })
      : t('reading.asText', {
          encoding: encodingName(encoding ?? ''),
          delimiter: t(`reading.with.${delimiterNames[delimiter ?? ''] ?? 'other'}`, { sign: delimiter }),
        });
}

/** As it stands in a list. */
export function useDelimiterName(): (delimiter: string) => string {
  const { t } = useTranslation('imports');
  return (delimiter) => t(`reading.delimiters.${delimiterNames[delimiter] ?? 'other'}`, { sign: delimiter });
}

export function encodingName(encoding: string): string {
  return encoding
    .replace(/^windows/, 'Windows')
    .replace(/^(utf|iso|euc|gb)/, (known) => known.toUpperCase())
    .replace(/^UTF-16(le|be)$/, (_all, order: string) => `UTF-16 ${order.toUpperCase()}`)
    .replace(/-(jp|kr)$/, (country) => country.toUpperCase())
    .replace('shift_jis', 'Shift JIS')
    .replace('macintosh', 'Mac Roman')
    .replace('big5', 'Big5')
    .replace('koi8-r', 'KOI8-R')
    .replace('ibm866', 'DOS 866');
}
