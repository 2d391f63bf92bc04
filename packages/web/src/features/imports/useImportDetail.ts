import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/useFormat.ts';
import type { ImportOnPage } from './ImportPage.tsx';

/** "spring-intake.csv · Contacts · 1,204 rows" */
export function useImportDetail(): (found: ImportOnPage) => string {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return ({ fileNames, format: template, counts, run }) => {
    const rows = counts?.rows ?? run.progress.total;
    const parts = [fileNames.join(' + '), t(`formats.${template}`)];
    if (rows > 0) parts.push(t('rows', { count: rows, shown: format.number(rows) }));
    return parts.join(' · ');
  };
}
